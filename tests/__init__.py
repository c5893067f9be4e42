"""The tests: a mirror of the source, and rules, journeys, faults and benchmarks."""
