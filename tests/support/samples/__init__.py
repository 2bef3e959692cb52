"""Files of themes and photos, made by the programs that people use."""

from pathlib import Path

SAMPLES = Path(__file__).parent
