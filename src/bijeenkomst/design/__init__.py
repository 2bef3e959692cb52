"""One visual language for window, projector, phone and paper: colours, sizes, shapes and fonts. No Qt."""
