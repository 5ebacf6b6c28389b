"""Terms in aligned text: what the matcher finds in sources and verifies in human targets.

    python benchmarks/terms.py DATA.tsv [--glossary FOLDER] [--source fr:1] [--target en:2 …]
                               [--mt MT.tsv:fr:1:en:2 …] [--others PYTHON] [--show N]

DATA.tsv has an id and one text a column; LANG:COLUMN says what stands where. For each kind of
term are printed: recall (occurrences in the source whose concept the human target has, 1,2 …
counted), and false accepts (of segments whose source lacks the concept, those whose target has
its form all the same: most are the true word with another source, so `--show` lists them).
Then the speed with 10,000 made-up terms, and how the terms came out in recorded machine
translation. `--others` is a Python with pyahocorasick and flashtext.
"""
