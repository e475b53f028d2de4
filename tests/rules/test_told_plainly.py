"""Plain contradictions, a scene apart: names of relatives and pets, what is known, work, family."""

import pytest

from telling import read, report_on

_BETWEEN = (
    "\n\n“It will be cold,” said Daniel.\n\nNora took her coat from the hook. “Then let us go,”"
    " she said.\n\nThey walked down to the harbour together. Gulls cried.\n\n***\n\n"
)


def _warned(first: str, second: str) -> list[str]:
    story = f"{first}{_BETWEEN}{second}\n\nNora looked at the floor."
    return [one.code for one in report_on(read(story)).diagnostics if one.severity.word != "hint"]


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("Daniel's wife was called Elizabeth.", "“My wife Catherine is in,” said Daniel.", "N108"),
        ("Daniel's wife, Elizabeth, waved.", "Daniel's wife Joan called them in.", "N108"),
        ("Nora's husband was a quiet man named Walter.", "“My husband's name is George,” said Nora.", "N108"),
        ("Daniel's mother's name was Agnes.", "“My mother, Beatrice, made it,” said Daniel.", "N108"),
        ("The dog was called Rufus.", "“Come, Rex,” said Nora to the dog.", "N108"),
        ("The old dog, Rufus, lay by the fire.", "The dog got up. “Good boy, Rex,” said Daniel.", "N108"),
        ("Daniel had a cat named Tiger.", "Daniel's cat, Smoky, was asleep.", "N108"),
        ("Daniel was master of a schooner named the Albatross.", "Daniel's schooner, the Petrel, lay still.", "N108"),
        ("The housekeeper, Mrs. Potts, let them in.", "Mrs. Greaves, the housekeeper, brought tea.", "N108"),
        ("“Our priest is Father Brennan,” said Daniel.", "The priest, Father Molloy, blessed them.", "N108"),
        ("Inspector Harold Cole came in.", "“Inspector Desmond Cole is here,” said Nora.", "N202"),
        ("Nora had never been to Paris.", "“When I lived in Paris,” said Nora, “I had a cat.”", "P703"),
        ("Daniel had never met Robert.", "“Robert and I are old friends,” said Daniel.", "P703"),
        ("Nora had never told anyone about the letter.", "“You told me about the letter,” said Daniel.", "P703"),
        ("“Who is this Robert?” asked Nora.", "“Robert and I were at school together,” said Nora.", "P703"),
        ("Nora had never opened the box.", "Nora had opened the box once, years ago.", "P703"),
        ("“I've never been on a horse,” said Daniel.", "Daniel had ridden since he was five.", "P703"),
        ("Nora met Daniel for the first time at the station.", "It was at the wedding that Nora first met Daniel.", "P704"),
        ("Nora and Daniel had met at a party.", "“We met at university,” said Daniel.", "P704"),
        ("Daniel worked at the bank.", "“I work at the brewery,” said Daniel.", "P704"),
        ("Nora worked for the Ministry of Transport.", "“I work for the Ministry of Health,” said Nora.", "P704"),
        ("Nora was a dentist.", "“As a lawyer,” said Nora, “I should know.”", "P401"),
        ("Daniel was a baker.", "Daniel the butcher wiped his hands.", "P401"),
        ("The lawyer, Daniel, cleared his throat.", "Daniel had been a baker for years.", "P401"),
        ("Nora was a cellist.", "Nora, the pianist, bowed.", "P401"),
        ("Nora was a surgeon.", "“I'm no doctor,” said Nora.", "P401"),
        ("“I was a soldier,” said Daniel.", "“I was never a soldier,” said Daniel.", "P401"),
        ("Daniel's brother was a priest.", "“My brother's a policeman,” said Daniel.", "P402"),
        ("Nora was an only child.", "Nora's brother rang at six.", "P301"),
        ("Daniel had grown up an only child.", "Daniel shared the flat with his brother.", "P301"),
        ("Edgar was Nora's uncle.", "“This is my grandfather, Edgar,” said Nora.", "P304"),
        ("Daniel had no daughters.", "“My daughter is six,” said Daniel.", "P301"),
        ("“Clara and I are cousins,” said Daniel.", "Daniel hugged his sister Clara.", "P304"),
        ("Daniel was a policeman.", "“I've never been a policeman,” said Daniel.", "P401"),
        ("Daniel's brother had been killed in the war.", "“My brother will fetch us,” said Daniel.", "B202"),
        ("“I'm not married,” said Nora.", "“My husband will be home at six,” said Nora.", "P305"),
        ("Nora was single.", "Nora turned to her husband.", "P305"),
        ("“I've been married for ten years,” said Daniel.", "Daniel had never been married.", "P305"),
        ("Nora had been a spinster all her life.", "Nora's first husband had been a drunk.", "P305"),
    ],
)  # fmt: skip
def test_what_is_told_plainly_in_two_ways_is_found(first: str, second: str, code: str) -> None:
    assert code in _warned(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Daniel's wife was called Elizabeth.", "“My wife Liz is waiting,” said Daniel."),
        ("Daniel's wife was called Elizabeth.", "“My sister Catherine is here,” said Daniel."),
        ("Daniel's first wife was called Elizabeth.", "“My wife Catherine is in,” said Daniel."),
        ("Daniel's mother was called Agnes.", "Nora's mother, Beatrice, made it."),
        ("Nora had two dogs. One dog was called Rufus.", "“Come, Rex,” said Nora to the dog."),
        ("Daniel had a cat named Tiger. It died, and he got another.", "Daniel's cat, Smoky, slept."),
        ("Nora's daughter Sophie was asleep.", "Nora's daughter Molly was not."),
        ("The housekeeper, Mrs. Potts, let them in.", "Mrs. Greaves, the cook, brought tea."),
        ("Nora had never been to Paris.", "“When I lived in Paris,” said Daniel, “I had a cat.”"),
        ("Nora had never been to Paris.", "That spring Nora went to Paris for the first time."),
        ("Nora had not read the letter.", "Then Nora read the letter."),
        ("Daniel had never met Robert.", "Robert came in. “I'm Daniel,” said Daniel."),
        ("“Who is this Robert?” asked Nora.", "“Robert and I were at school together,” said Daniel."),
        ("Nora had met Robert at a party.", "“We met at university,” said Daniel."),
        ("Daniel used to work at the bank.", "“I work at the brewery,” said Daniel."),
        ("Nora was a doctor.", "“As a surgeon,” said Nora, “I should know.”"),
        ("Nora was a surgeon.", "“I'm not a surgeon any more,” said Nora."),
        ("Nora was an only child.", "Nora's brother-in-law rang at six."),
        ("Nora was an only child.", "Daniel's brother rang at six."),
        ("Daniel had no daughters.", "Five years later Daniel's daughter was asleep."),
        ("“Clara and I are cousins,” said Daniel.", "Nora hugged her sister Clara."),
        ("Daniel was a bachelor.", "“My wife?” said Daniel. “You must mean somebody else.”"),
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_left_alone(first: str, second: str) -> None:
    assert _warned(first, second) == []
