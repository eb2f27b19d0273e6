"""For authors of profiles: a first draft from saved pages, checks, and what two articles differ in."""
