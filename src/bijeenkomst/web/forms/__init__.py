"""From what a form sent to what is asked of the session, field by field, without trusting any of it."""
