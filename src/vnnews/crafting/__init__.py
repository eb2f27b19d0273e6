"""For authors of profiles: what two articles differ in, whether a profile keeps its word, and a first draft of one."""
