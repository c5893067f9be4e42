"""The colours of the window, light and dark. Contrast is computed by a test for every pair."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours.

    `heat` goes from none to most, `heat_text` stands on it; `chart` are five that stand together.
    """

    canvas: str
    sidebar: str
    surface: str
    surface2: str
    border: str
    border_strong: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_text: str
    focus: str
    ok: str
    danger: str
    question: str
    question_bg: str
    private: str
    private_bg: str
    note: str
    note_bg: str
    feedback: str
    feedback_bg: str
    heat: tuple[str, str, str, str, str]
    heat_text: tuple[str, str, str, str, str]
    chart: tuple[str, str, str, str, str]


LIGHT = Tokens(
    canvas="#FBF9F6",
    sidebar="#F4F0EA",
    surface="#FFFFFF",
    surface2="#F7F4EF",
    border="#E5DFD6",
    border_strong="#8A8378",
    text="#22252B",
    muted="#5C6069",
    accent="#0C6B64",
    accent_hover="#09564F",
    on_accent="#FFFFFF",
    accent_soft="#DDEFEC",
    accent_text="#0A5C55",
    focus="#1D4ED8",
    ok="#1B6E3C",
    danger="#B3261E",
    question="#8A4B00",
    question_bg="#FBEBD3",
    private="#6B3FA0",
    private_bg="#EEE6F8",
    note="#1F4E9E",
    note_bg="#E2ECFA",
    feedback="#A1285A",
    feedback_bg="#FBE3EC",
    heat=("#F1ECE4", "#D3EAE5", "#9FD2C8", "#4FA79B", "#0C6B64"),
    heat_text=("#5C6069", "#22252B", "#22252B", "#14171A", "#FFFFFF"),
    chart=("#0C6B64", "#1F4E9E", "#5B8FCB", "#6B3FA0", "#9B7CC8"),
)
DARK = Tokens(
    canvas="#15171B",
    sidebar="#101215",
    surface="#1D2025",
    surface2="#24282E",
    border="#31363E",
    border_strong="#7C8591",
    text="#ECEAE6",
    muted="#A9AEB7",
    accent="#6FD0C1",
    accent_hover="#8ADCCF",
    on_accent="#06211E",
    accent_soft="#17383A",
    accent_text="#86DACD",
    focus="#8AB4FF",
    ok="#7BD6A0",
    danger="#FF8A80",
    question="#F2B866",
    question_bg="#3B2C14",
    private="#CBB2F5",
    private_bg="#2F2642",
    note="#A3C4FF",
    note_bg="#1D2C48",
    feedback="#F7A3C1",
    feedback_bg="#3F1F2D",
    heat=("#24282E", "#1B4340", "#23655F", "#3C9B8F", "#7ADBCB"),
    heat_text=("#A9AEB7", "#ECEAE6", "#FFFFFF", "#06110F", "#06211E"),
    chart=("#6FD0C1", "#A3C4FF", "#5E86C4", "#CBB2F5", "#9079C0"),
)
