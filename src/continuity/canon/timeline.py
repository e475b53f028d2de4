"""The story clock: scenes in story time, the processes that run through them, what cannot be."""

from continuity.canon.clock import Conflict, Timeline
from continuity.canon.clock_faces import clocks
from continuity.canon.dated import date_conflicts
from continuity.canon.moments_told import SceneTime, line, scene_time
from continuity.canon.sums import conflicts, processes, runs
from continuity.canon.told_days import told_days

__all__ = ["SceneTime", "scene_time", "timeline"]


def timeline(times: tuple[SceneTime, ...]) -> Timeline:
    """All that the scenes, in reading order, say about time."""
    drawn = line(times)
    all_runs = runs(drawn)
    found: list[Conflict] = []
    for run in all_runs:
        found += conflicts(drawn, run)
    found += date_conflicts(drawn)
    stated = tuple(stated for time in times for stated in time.stated)
    beside = tuple(one for time in times for one in time.beside)
    signs = tuple(one for time in times for one in time.signs)
    faces, heard = clocks(times)
    found += told_days(heard)
    return Timeline(faces, processes(drawn, all_runs), tuple(found), stated, beside, signs)
