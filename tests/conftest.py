"""Set before anything imports Qt: without a screen the default platform aborts the process."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
