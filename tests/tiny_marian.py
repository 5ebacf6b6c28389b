"""A tiny Firefox Translations model with random weights, built in the format itself.

Marian binary v1 as fxtranslate reads it: int8 weights stored transposed, each with its
quantisation multiplier behind it; activation multipliers as ``<weight>_QuantMultA``; the
architecture under ``special:model.yml``; a shared SentencePiece vocabulary. Random weights
translate into nonsense, but through the real loader and the real inference.
"""

from __future__ import annotations

import hashlib
import io
import random
import struct
from pathlib import Path

import sentencepiece

DIM, HEADS, FFN, VOCABULARY = 16, 2, 32, 160
FLOAT32, INT8, INTGEMM8 = 0x404, 0x101, 0x4101

_SENTENCES = [
    "Le Maroc a signé un accord avec l’OIM à Rabat mardi.",
    "The Kingdom signed an agreement with IOM in Rabat on Tuesday.",
    "وقع المغرب اتفاقا مع المنظمة الدولية للهجرة في الرباط يوم الثلاثاء.",
    "Les migrants sont arrivés en mars 2024, selon le ministère.",
    "Migrants arrived in March 2024, according to the ministry.",
    "وصل المهاجرون في مارس 2024 بحسب الوزارة.",
]


def vocabulary() -> bytes:
    """Return a SentencePiece model trained on a few sentences."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_SENTENCES * 20),
        model_writer=model,
        vocab_size=VOCABULARY,
        model_type="unigram",
        hard_vocab_limit=False,
        bos_id=-1,
        eos_id=0,
        unk_id=1,
        minloglevel=2,
        num_threads=1,
    )
    return model.getvalue()


def model(vocabulary_size: int, seed: int = 7) -> bytes:
    """Return a model file for a shared vocabulary of that size."""
    generator = random.Random(seed)
    items: list[tuple[str, int, tuple[int, ...], bytes]] = []

    def floats(name: str, shape: tuple[int, ...], values: list[float]) -> None:
        items.append((name, FLOAT32, shape, struct.pack(f"<{len(values)}f", *values)))

    def weight(name: str, rows: int, columns: int) -> None:
        data = bytes(generator.randrange(256) for _ in range(rows * columns))
        items.append((name, INTGEMM8, (rows, columns), _padded(data + struct.pack("<f", 400.0))))
        floats(f"{name}_QuantMultA", (1, 1), [20.0])

    def bias(name: str, size: int) -> None:
        floats(name, (1, size), [generator.uniform(-0.1, 0.1) for _ in range(size)])

    def norm(name: str) -> None:
        floats(f"{name}_ln_scale", (1, DIM), [1.0] * DIM)
        floats(f"{name}_ln_bias", (1, DIM), [0.0] * DIM)

    def attention(prefix: str) -> None:
        for part in "qkvo":
            weight(f"{prefix}_W{part}", DIM, DIM)
            bias(f"{prefix}_b{part}", DIM)
        norm(f"{prefix}_Wo")

    def feed_forward(prefix: str) -> None:
        weight(f"{prefix}_W1", DIM, FFN)
        bias(f"{prefix}_b1", FFN)
        weight(f"{prefix}_W2", FFN, DIM)
        bias(f"{prefix}_b2", DIM)
        norm(f"{prefix}_ffn")

    embedding = bytes(generator.randrange(256) for _ in range(vocabulary_size * DIM))
    data = _padded(embedding + struct.pack("<f", 400.0))
    items.append(("Wemb", INTGEMM8, (vocabulary_size, DIM), data))
    floats("none_QuantMultA", (1, 1), [20.0])
    attention("encoder_l1_self")
    feed_forward("encoder_l1_ffn")
    weight("decoder_l1_rnn_W", DIM, DIM)
    weight("decoder_l1_rnn_Wf", DIM, DIM)
    bias("decoder_l1_rnn_bf", DIM)
    norm("decoder_l1_rnn_ffn")
    attention("decoder_l1_context")
    feed_forward("decoder_l1_ffn")
    bias("decoder_ff_logit_out_b", vocabulary_size)
    settings = _settings(vocabulary_size)
    items.append(("special:model.yml", INT8, (len(settings),), settings))
    return _file(items)


def _settings(vocabulary_size: int) -> bytes:
    lines = [
        f"dim-emb: {DIM}",
        f"transformer-heads: {HEADS}",
        "enc-depth: 1",
        "dec-depth: 1",
        f"transformer-dim-ffn: {FFN}",
        "dim-vocabs:",
        f"  - {vocabulary_size}",
        f"  - {vocabulary_size}",
    ]
    return ("\n".join(lines) + "\n\0").encode()


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % 256)


def _file(items: list[tuple[str, int, tuple[int, ...], bytes]]) -> bytes:
    parts = [struct.pack("<QQ", 1, len(items))]
    for name, kind, shape, data in items:
        parts.append(struct.pack("<QQQQ", len(name) + 1, kind, len(shape), len(data)))
    parts += [name.encode() + b"\0" for name, *_ in items]
    parts += [struct.pack(f"<{len(shape)}i", *shape) for _, _, shape, _ in items]
    gap = -(sum(map(len, parts)) + 8) % 256
    parts.append(struct.pack("<Q", gap) + b"\0" * gap)
    return b"".join([*parts, *(data for *_, data in items)])


def write(folder: Path, pair: str, seed: int = 7) -> Path:
    """Write the model of a pair (``fr-en``) below `folder`; return its own folder."""
    place = folder / pair
    place.mkdir(parents=True)
    words = vocabulary()
    short = pair.replace("-", "")
    size = sentencepiece.SentencePieceProcessor(model_proto=words).vocab_size()
    (place / f"vocab.{short}.spm").write_bytes(words)
    (place / f"model.{short}.intgemm.alphas.bin").write_bytes(model(size, seed))
    return place


def zstd(data: bytes) -> bytes:
    """Return `data` as a zstd frame of raw blocks (RFC 8878): valid, and not compressed."""
    size = struct.pack("<Q", len(data))
    header = b"\x28\xb5\x2f\xfd" + bytes([0b1110_0000]) + size
    blocks = [data[at : at + 65536] for at in range(0, len(data), 65536)] or [b""]
    framed = []
    for number, block in enumerate(blocks):
        last = number == len(blocks) - 1
        framed.append(struct.pack("<I", (len(block) << 3) | last)[:3] + block)
    return header + b"".join(framed)


def record(path: Path, pair: str, kind: str) -> dict[str, object]:
    """Return the Remote Settings record of a model file."""
    source, target = pair.split("-")
    return {
        "name": path.name,
        "fileType": kind,
        "sourceLanguage": source,
        "targetLanguage": target,
        "version": "3.0",
        "architecture": "tiny",
        "decompressedHash": hashlib.sha256(path.read_bytes()).hexdigest(),
        "attachment": {"location": f"models/{pair}/{path.name}.zst"},
    }
