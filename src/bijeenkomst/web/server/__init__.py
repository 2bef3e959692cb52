"""What the pages stand on: ASGI, the networks, which phone it is, the way to the session, files that never change."""
