"""Tools for all PDFs: drawing in millimetres, text in every script, and pages that flow."""
