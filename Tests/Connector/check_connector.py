"""Checks the server for the Web Connector as its callers meet it: over the network, from its own
description, beside `timeferry watch`, with QuickBooks and the power failing at any moment.

Called by script/test-connector, which installs what this needs and builds the programs.
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor

import carrying
import calls
from companies import WORK


def main() -> int:
    began = time.monotonic()
    WORK.mkdir(parents=True, exist_ok=True)
    faults = calls.faults()
    told(f"called in {calls.COUNT} ways", began)
    faults += carrying.whole_sessions()
    told("carried for two companies", began)
    # Each interruption has its own company, so they may happen side by side.
    with ThreadPoolExecutor(4) as several:
        tried = list(several.map(lambda moment: carrying.interrupted(*moment), carrying.moments()))
    faults += [fault for found in tried for fault in found]
    told(f"killed the server at {len(tried)} moments", began)
    for fault in faults:
        print(fault)
    print(f"Connector: {len(faults)} faults" if faults else "Connector: nothing found")
    return 1 if faults else 0


def told(what: str, began: float) -> None:
    print(f"{time.monotonic() - began:5.1f} s: {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
