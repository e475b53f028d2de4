"""Remembered questions: inputs, pure queries, and a database that recomputes only what must be.

After salsa, the engine of rust-analyzer. A change of an input marks everything that was computed
from it *suspect*. A suspect answer is not thrown away: when somebody asks for it, the answers that
it rests on are looked at first, and only if one of them really became another one is it computed
anew. If the new answer equals the old one, it counts as unchanged (*backdating*), and whoever rests
on it stays as it is. For that, answers must be frozen values that compare by content.
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from continuity.errors import Cancelled

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class SelfReading(RuntimeError):
    """A query needs its own answer. A fault of the program; the text shows the chain."""


class Input(Generic[K, V]):
    """A fact from outside, one for each key."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


class Query(Generic[K, V]):
    """A pure function of the database and a key, whose answers are remembered."""

    def __init__(self, compute: "Callable[[Database, K], V]") -> None:
        self.compute = compute
        self.name = compute.__name__

    def __repr__(self) -> str:
        return self.name


def query(compute: "Callable[[Database, K], V]") -> Query[K, V]:
    """Make a remembered query of a function."""
    return Query(compute)


Node = tuple[Input[Any, Any] | Query[Any, Any], Hashable]


@dataclass(slots=True)
class _Memo:
    """`changed` is the tick at which the value last became another one; `reads` holds, for every
    answer that was read in computing this one, its `changed` at that time, in order of reading.
    """

    value: Any
    changed: int
    reads: dict[Node, int]
    suspect: bool = False


def never() -> bool:
    return False


class Database:
    """Holds the inputs and what was computed from them. One thread at a time."""

    def __init__(self) -> None:
        self.cancelled: Callable[[], bool] = never
        """Asked before each computation; `Cancelled` is raised if it says yes."""
        self.runs: Counter[str] = Counter()
        """How often each query was really computed; what tests count."""
        self._memos: dict[Node, _Memo] = {}
        self._readers: dict[Node, set[Node]] = {}
        self._tick = 0
        self._running: dict[Node, dict[Node, int]] = {}
        self._asked: set[Node] = set()
        self._orphans: set[Node] = set()

    def __len__(self) -> int:
        """How many facts and answers are held."""
        return len(self._memos)

    def supply(self, source: Input[K, V], key: K, value: V) -> None:
        """Set a fact. An equal one changes nothing."""
        node = (source, key)
        memo = self._memos.get(node)
        if memo is not None and (memo.value is value or memo.value == value):
            return
        self._tick += 1
        self._memos[node] = _Memo(value, self._tick, {})
        self._suspect_readers_of(node)

    def withdraw(self, source: Input[K, Any], key: K) -> None:
        """Take a fact back. Nothing may ask for it any more, unless it is supplied again."""
        node = (source, key)
        if self._memos.pop(node, None) is not None:
            self._suspect_readers_of(node)

    def keep_only(self, source: Input[K, Any], keys: Collection[K]) -> None:
        """Withdraw the facts of all keys but these."""
        gone = [key for kind, key in self._memos if kind is source and key not in keys]
        for key in gone:
            self.withdraw(source, cast("K", key))

    def get(self, source: Input[K, V] | Query[K, V], key: K) -> V:
        """The fact or answer, computed if it is not known or no longer true."""
        node = (source, key)
        memo = self._up_to_date(node)
        if self._running:
            next(reversed(self._running.values()))[node] = memo.changed
        else:
            self._asked.add(node)
            self._forget_orphans()
        return cast("V", memo.value)

    def knows(self, source: Query[K, Any], key: K) -> bool:
        """Whether the answer is there and nothing that it rests on has changed."""
        node = (source, key)
        memo = self._memos.get(node)
        if memo is not None and memo.suspect and self._still_true(node, memo):
            memo.suspect = False
        return memo is not None and not memo.suspect

    def answered(self, source: Query[K, V], key: K) -> tuple[V, tuple[Node, ...]]:
        """The answer, and all that was read for it: what `adopt` wants."""
        memo = self._up_to_date((source, key))
        return cast("V", memo.value), tuple(memo.reads)

    def adopt(self, source: Query[K, V], key: K, value: V, reads: Iterable[Node]) -> None:
        """Take over an answer that a copy of this database worked out. If something that it rests
        on is not known here, it is worked out anew when somebody asks.
        """
        node, memos = (source, key), self._memos
        known: dict[Node, int] = {}
        for read in reads:
            memo = memos.get(read)
            if memo is None or memo.suspect:
                return
            known[read] = memo.changed
        self.runs[source.name] += 1
        self._keep(node, value, memos.get(node), known)

    def _up_to_date(self, node: Node) -> _Memo:
        memo = self._memos.get(node)
        if memo is not None and not memo.suspect:
            return memo
        source, _ = node
        if isinstance(source, Input):
            message = f"Nothing is supplied for {source!r} of {node[1]!r}."
            raise KeyError(message)
        if node in self._running:
            chain = " → ".join(f"{query!r}({key!r})" for query, key in (*self._running, node))
            message = f"A query reads itself: {chain}"
            raise SelfReading(message)
        if memo is not None and self._still_true(node, memo):
            memo.suspect = False
            return memo
        return self._compute(node, source, memo)

    def _still_true(self, node: Node, memo: _Memo) -> bool:
        """Whether everything that was read is what it was. Looked at in order of reading: what
        was read later may make no sense once something earlier is another.
        """
        self._running[node] = {}
        try:
            for read, changed in memo.reads.items():
                if isinstance(read[0], Input) and read not in self._memos:
                    return False
                if self._up_to_date(read).changed != changed:
                    return False
        finally:
            del self._running[node]
        return True

    def _compute(self, node: Node, source: Query[Any, Any], memo: _Memo | None) -> _Memo:
        if self.cancelled():
            message = "The question is no longer of interest."
            raise Cancelled(message)
        reads: dict[Node, int] = {}
        self._running[node] = reads
        try:
            value = source.compute(self, node[1])
        finally:
            del self._running[node]
        self.runs[source.name] += 1
        return self._keep(node, value, memo, reads)

    def _keep(self, node: Node, value: Any, memo: _Memo | None, reads: dict[Node, int]) -> _Memo:  # noqa: ANN401 - of any query
        """Remember an answer in the place of the one before; an equal one is no change."""
        same = memo is not None and bool(memo.value == value)
        if memo is None or not same:
            self._tick += 1
        kept = memo.value if memo is not None and same else value
        changed = memo.changed if memo is not None and same else self._tick
        self._link(node, memo.reads if memo else {}, reads)
        fresh = _Memo(kept, changed, reads)
        self._memos[node] = fresh
        return fresh

    def _link(self, node: Node, before: Iterable[Node], now: dict[Node, int]) -> None:
        for read in before:
            if read not in now:
                self._unlink(read, node)
        for read in now:
            self._readers.setdefault(read, set()).add(node)

    def _unlink(self, read: Node, reader: Node) -> None:
        readers = self._readers.get(read)
        if readers is not None:
            readers.discard(reader)
            if not readers:
                del self._readers[read]
                self._orphans.add(read)

    def _suspect_readers_of(self, node: Node) -> None:
        """Readers of a suspect answer are suspect already, so the walk ends there."""
        walk = [node]
        while walk:
            for reader in self._readers.get(walk.pop(), ()):
                memo = self._memos.get(reader)
                if memo is not None and not memo.suspect:
                    memo.suspect = True
                    walk.append(reader)

    def _forget_orphans(self) -> None:
        """Drop the answers that nobody reads any more, and what only they had read. Waits until
        a question from outside is answered: an answer may only have changed its reader.
        """
        while self._orphans:
            node = self._orphans.pop()
            if isinstance(node[0], Query) and node not in self._readers and node not in self._asked:
                memo = self._memos.pop(node, None)
                for read in memo.reads if memo else ():
                    self._unlink(read, node)
