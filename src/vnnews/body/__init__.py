"""Where the story stands, and what stands inside it and is not it."""
