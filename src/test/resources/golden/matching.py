"""Golden values of matched comparisons, computed without the program: numpy and scipy, from the rules of decision 0027.

python3 matching.py writes matching-pupils.csv (pupils) and prints what is expected of them."""
import csv, itertools
import numpy as np
from scipy import stats

rng = np.random.default_rng(20261124)
GROUPS = [("BCRB", "8", "SECONDARY"), ("BCRB", "9", "SECONDARY"), ("MWBC", "8", "SECONDARY"), ("WBRI", "9", "SECONDARY")]
rows, number = [], 0
for takes, sizes in ((1, (14, 12, 6, 4)), (0, (45, 40, 30, 35))):
    for cell, size in zip(GROUPS, sizes):
        for _ in range(size):
            number += 1
            girl = rng.random() < 0.45
            fsm = rng.random() < (0.45 if takes else 0.35)
            sen = rng.choice(["N", "K", "E"], p=[0.7, 0.25, 0.05])
            prior = round(float(np.clip(rng.normal(91.5 if takes else 93.0, 4.5), 60, 100)), 2)
            outcome = round(float(np.clip(prior + rng.normal(1.4 if takes else 0.3, 2.5), 60, 100)), 2)
            rows.append(dict(pupil=number, takes=takes, ethnicity=cell[0], year=cell[1], phase=cell[2], sex="F" if girl else "M",
                             fsm="Y" if fsm else "N", sen=str(sen), prior=prior, outcome=outcome))
with open("matching-pupils.csv", "w", newline="") as f:
    w = csv.DictWriter(f, rows[0].keys()); w.writeheader(); w.writerows(rows)

cell = lambda r: (r["ethnicity"], r["year"], r["phase"])
ours = [r for r in rows if r["takes"]]
others = [r for r in rows if not r["takes"]]
unit = np.std([r["prior"] for r in ours + [o for o in others if cell(o) in {cell(p) for p in ours}]], ddof=1)
pairs = []
for c in sorted({cell(r) for r in ours}):
    pool = [o for o in others if cell(o) == c]
    centre = np.mean([o["prior"] for o in pool])
    for p in sorted((r for r in ours if cell(r) == c), key=lambda r: (-abs(r["prior"] - centre), r["pupil"])):
        if not pool:
            break
        best = min(pool, key=lambda o: (((p["prior"] - o["prior"]) / unit) ** 2 + sum(p[k] != o[k] for k in ("sex", "fsm", "sen")), o["pupil"]))
        pool.remove(best)
        pairs.append((p, best))
d = np.array([(p["outcome"] - p["prior"]) - (o["outcome"] - o["prior"]) for p, o in pairs])
print("pairs", len(pairs), "of", len(ours))
print("difference %.6f interval %.6f %.6f" % (d.mean(), *stats.t.interval(0.95, len(d) - 1, d.mean(), stats.sem(d))))
t = stats.ttest_rel([p["outcome"] - p["prior"] for p, o in pairs], [o["outcome"] - o["prior"] for p, o in pairs])
print("check by ttest_rel", t.confidence_interval(0.95))
def smd(a, b, va, vb): return (a - b) / np.sqrt((va + vb) / 2) if a != b else 0.0
A = np.array([p["prior"] for p, o in pairs]); B = np.array([o["prior"] for p, o in pairs])
print("balance prior %.6f" % smd(A.mean(), B.mean(), A.var(ddof=1), B.var(ddof=1)))
for name, has in (("sex", lambda r: r["sex"] == "F"), ("fsm", lambda r: r["fsm"] == "Y"), ("sen", lambda r: r["sen"] != "N")):
    a, b = np.mean([has(p) for p, o in pairs]), np.mean([has(o) for p, o in pairs])
    print("balance %s %.6f" % (name, smd(a, b, a * (1 - a), b * (1 - b))))
o = np.array([p["outcome"] - q["outcome"] for p, q in pairs])
print("outcomes only %.6f interval %.6f %.6f" % (o.mean(), *stats.t.interval(0.95, len(o) - 1, o.mean(), stats.sem(o))))
print("first pairs", [(p["pupil"], q["pupil"]) for p, q in sorted(pairs, key=lambda x: x[0]["pupil"])][:5])
