"""From the fields of a form to requests to the session; nothing that a form sends is trusted."""
