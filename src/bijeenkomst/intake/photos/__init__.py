"""Pictures from phones and scanners: sheets, the rows on them, and photos of the evening."""
