"""What the explorers of lessons 6, 9 and 10 work out is what the content plan says."""

import pytest
from expected import VALUES

from headcount.notebook.live_explorer import explore


def _at(name: str, **values):
    explorer = explore(name)
    return explorer.model(explorer.with_defaults(values))


# What the explorers of lessons 6, 9 and 10 show, by the names of the content plan.
SHOWN = {
    "camp_days": lambda: _at("calendar").days[0],
    "after_days": lambda: _at("calendar").days[1],
    "tw_d_0": lambda: _at("calendar", after=0).average,
    "tw_d_500": lambda: _at("calendar").average,
    "tw_d_700": lambda: _at("calendar", after=700).average,
    "tw_d_1000": lambda: _at("calendar", after=1000).average,
    "perday17": lambda: _at("calendar").rate_next,
    "perday_change": lambda: _at("calendar", share=VALUES["after_share"]).change,
    "regime_camp_rate": lambda: _at("calendar", share=_like_2017()).rates[0],
    "regime_drop": lambda: -_at("calendar", share=_like_2017()).change,
    "regime_drop_zero": lambda: -_at("calendar", share=0).change,
    "regime_drop_25": lambda: -_at("calendar", share=25).change,
    "regime_drop_30": lambda: -_at("calendar", share=30).change,
    **{
        f"little_{stay}": lambda stay=stay: _at("calendar", after=700, stay=stay).arriving
        for stay in (30, 60, 120)
    },
    **{
        f"trunc_{start}": lambda start=start: -_at("chartlab", axis_start=1000 * start).drawn
        for start in (0, 50, 100, 110, 114)
    },
    **{
        f"lie_{start}": lambda start=start: _at("chartlab", axis_start=1000 * start).lie_factor
        for start in (0, 50, 100, 110, 114)
    },
    "icon_area": lambda: -_at("chartlab", chart="icons").drawn,
    "icon_vol": lambda: -_at("chartlab", chart="icons", scaling="volume").drawn,
    "lie_area": lambda: _at("chartlab", chart="icons").lie_factor,
    "lie_vol": lambda: _at("chartlab", chart="icons", scaling="volume").lie_factor,
    "idx_att": lambda: 100 + _at("chartlab", chart="index").true,
    "idx_off": lambda: 100 + _at("chartlab", chart="index", people=500).count_change,
    "idx_cha": lambda: 100 + _at("chartlab", chart="index").count_change,
    "idx_both": lambda: 100 + _at("chartlab", chart="index", people=1000).count_change,
    "w_mid": lambda: _at("mixer").attempts,
    "kp_needed": lambda: _at("mixer").target / _at("mixer").attempts,
    "rec_max_15": lambda: _at("mixer", recording=1.5).most_recorded,
    "rec_max_3": lambda: _at("mixer", recording=3).most_recorded,
}


def _like_2017() -> float:
    return explore("calendar").settings["Late 2016 like 2017"]["share"]


@pytest.mark.parametrize("name", SHOWN)
def test_explorers_show_the_values_of_the_plan(name):
    assert SHOWN[name]() == pytest.approx(VALUES[name], rel=5e-6)


@pytest.mark.parametrize("name, people", [("off", 500), ("cha", 700), ("both", 1000)])
def test_explorers_meet_where_the_plan_says(name, people):
    meet = VALUES[f"dual_{name}"]
    lab = _at("chartlab", chart="axes", people=people, right_start=meet)
    assert lab.drawn == pytest.approx(lab.count_change, abs=1e-3) and lab.coincide
    mix = _at("mixer", people=people, outside=VALUES[f"hidden_{name}"])
    assert mix.attempts == pytest.approx(mix.target, rel=5e-6)
    share = 100 * mix.outside / mix.everybody
    assert share == pytest.approx(VALUES[f"elsewhere_{name}"], rel=5e-6)
    enough = _at("mixer", tries=2, recording=1.5, outside=VALUES["mix_15_2"] - 700)
    assert enough.attempts == pytest.approx(enough.target, rel=5e-6)
