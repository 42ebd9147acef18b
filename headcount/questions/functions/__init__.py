"""Functions that students write, tried on several inputs."""
