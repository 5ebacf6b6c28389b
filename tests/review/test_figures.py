"""The figures of people, on the page."""

from __future__ import annotations

from tests.review.conftest import ARABIC, MAIN, Site


def test_figures_follow_what_is_approved(site: Site) -> None:
    assert "Nobody has approved" in site.get("/figures").text
    site.approve(MAIN, ARABIC[MAIN])
    page = site.get("/figures").text
    assert '<th scope="row"><bdi>Lina Alami</bdi></th><td>1</td><td>0</td><td>6</td>' in page
    answer = site.http.get("/figures", headers={"Accept": "application/json"})
    assert [(one["who"], one["approved"]) for one in answer.json()["days"]] == [("Lina Alami", 1)]
    assert "/figures" in site.get("/").text


def test_reviewers_see_the_report_of_the_desk(site: Site) -> None:
    site.approve(MAIN, ARABIC[MAIN])
    answer = site.get("/report", since="7d")
    assert answer.status_code == 200
    assert "Units approved" in answer.text
    assert "'sha256-" in answer.headers["content-security-policy"]
    assert "/report?since=7d" in site.get("/figures").text
    assert site.get("/report", since="soon").status_code == 400
    told = site.http.get("/report", headers={"Accept": "application/json"}).json()
    assert told["totals"]["approved_units"] == 1
