"""What the pages are built on: ASGI, this laptop's networks, telling phones apart, the bridge to the session, and
static files."""
