"""Our speed beside docxtpl's and the limit, in one run on one machine, as ratios: ``make bench``.

An absolute time means nothing elsewhere, so only ratios are printed, and no test asserts one. Each pair is measured in
turns and the best of several is taken: what else the machine does slows a run down, never speeds it up.
"""
