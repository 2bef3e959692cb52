"""Before the evening: the themes, the details of the evening, and the sign-up sheets."""
