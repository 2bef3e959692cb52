"""Every request is hostile until shown otherwise: limits by phone and by address, and room for everybody else."""
