"""What the tests know without the package: values copied by hand from the content plan.

VALUES are the figures of all lessons to six significant digits. QUESTIONS hold, for
each question, what each of its boxes takes: the exact right answer, how near an entry must
be, and the mistakes that have a code.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction


def one_sentence(text: object) -> bool:
    """Whether a message is one plain sentence on one line."""
    text = str(text)
    return len(text.splitlines()) == 1 and text[0] != " " and text[-1] in ".?"


VALUES = {
    # Lesson 1
    "l1_days_clear_to_article": 449,
    "l1_days_wrong_year": 84,
    "l1_gbp_per_year": 33.3333,
    "l1_gap_after2017": 16,
    "l1_gbp_per_attempt_bad": 354.61,
    # Lesson 2
    "abs_change": -52000,
    "pct_change": -31.1377,
    "multiplier": 0.688623,
    "remain_pct": 68.8623,
    "reverse_mult": 1.45217,
    "reverse_pct": 45.2174,
    "twice_fall": 52.5799,
    "twice_fall_wrong": 62.2754,
    "updown_level": 150808,
    "updown_pct": 90.3044,
    "stated31_level": 115230,
    "wrong_totalbase": 18.4397,
    "midpoint_pct": -36.8794,
    "sum_attempts": 282000,
    "prop_off": 11928.6,
    "prop_cha": 16700,
    "prop_both": 23857.1,
    # Lesson 3
    "fall_max": 31.6418,
    "fall_min": 30.6306,
    "fall_bothupper": 31.0448,
    "fall_bothlower": 31.2312,
    "fall_fullunit": 32.1429,
    "fall_max5k": 32.8358,
    "fall_min5k": 29.4294,
    "p_round31": 0.958828,
    "p_round32": 0.0411724,
    "p_round311": 0.167,
    "tenth_hi": 11.5385,
    "tenth_lo": 8.66667,
    "tenth_onesided": 10.7143,
    "tenth_bothupper": 10,
    "off_hi": 8.46154,
    "off_lo": 6,
    "both_hi": 16.9231,
    "both_lo": 12,
    # Lesson 4
    "share_off": 7.14286,
    "onein_off": 14,
    "fall_off": 92.8571,
    "share_cha": 10,
    "onein_cha": 10,
    "fall_cha": 90,
    "share_both": 14.2857,
    "onein_both": 7,
    "fall_both": 85.7143,
    "gap_pct_up": 40,
    "gap_pct_down": 28.5714,
    "partrest": 7.69231,
    "cr_ratio_jun": 1.36491,
    "cr_ratio_aug": 1.31952,
    "cr_ratio_oct": 1.27234,
    "cr_ratio_oct_lo": 1.25547,
    "cr_ratio_oct_hi": 1.43262,
    "cr_ratio_jan18": 1.4,
    "cr_ratio_jan18_hi": 2,
    "lfl_off": 7.8125,
    "lfl_cha": 8.59634,
    "lfl_gap": 0.78384,
    "lfl_off_350": 5.46875,
    "lfl_gap_350": 3.12759,
    "lfl_off_5684": 8.79662,
    "mix_cha_off": 10.9375,
    "mix_off_cha": 6.14024,
    "area_D1558": 11.685,
    # Lesson 5
    "pp16": 23.8571,
    "pp16_inv": 0.0419162,
    "pp17_off": 230,
    "pp17_cha": 164.286,
    "pp17_both": 115,
    "R_off": 9.64072,
    "R_cha": 6.88623,
    "R_both": 4.82036,
    "daily16": 0.0651835,
    "daily17_off": 0.630137,
    "daily17_cha": 0.450098,
    "daily17_both": 0.315068,
    "everyd16": 15.3413,
    "everyd_off": 1.58696,
    "everyd_cha": 2.22174,
    "everyd_both": 3.17391,
    "R_diff_wrong": 206.143,
    "breakeven": 4820.36,
    "breakeven_x2": 2410.18,
    "breakeven_x3": 1606.79,
    "be_wrong_complement": 2179.64,
    "be_wrong_invert": 10165.2,
    "toy_n": 12,
    "toy_sum": 60,
    "toy_mean": 5,
    "toy_median": 2,
    "toy_share_top2": 60,
    # Lesson 6
    "camp_days": 297,
    "after_days": 69,
    "after_share": 18.8525,
    "perday16": 456.284,
    "perday17": 315.068,
    "perday16_wrong": 457.534,
    "perday_change": -30.9491,
    "leap_effect": 0.188664,
    "tw_m_0": 5833.33,
    "tw_d_0": 5680.33,
    "tw_m_500": 5916.67,
    "tw_d_500": 5774.59,
    "tw_m_700": 5950,
    "tw_d_700": 5812.3,
    "tw_m_1000": 6000,
    "tw_d_1000": 5868.85,
    "tw_unweighted": 3750,
    "pp16_tw500": 28.2254,
    "pp16_tw700": 28.0672,
    "R_tw_cha": 5.85329,
    "be_tw_cha": 4097.31,
    "path_mean": 4348.52,
    "path_mean_camp": 5242.62,
    "path_pp16": 38.4039,
    "path_be": 2994.49,
    "path_R_cha": 4.27784,
    "regime_camp_rate": 489.092,
    "regime_drop": 35.5809,
    "regime_drop_m": 35.1747,
    "regime_drop_zero": 43.9669,
    "regime_drop_prop": 30.9491,
    "little_60": 4258.33,
    "little_30": 8516.67,
    "little_120": 2129.17,
    "little_wrong": 42000,
    "path_R_both": 2.99449,
    "little_60_all": 4958.33,
    "little_30_all": 9216.67,
    "little_120_all": 2829.17,
    "path_all_hi": 3998.73,
    "path_all_hi_R_cha": 3.93374,
    "path_all_hi_R_both": 2.75362,
    "path_all_hi_be": 2753.62,
    "path_all_lo": 3924.23,
    "path_all_lo_R_cha": 3.86045,
    "path_all_lo_R_both": 2.70231,
    "path_all_lo_be": 2702.31,
    "path_charity": 5533.08,
    "path_charity_R_cha": 5.44314,
    "regime_drop_25": 25.2891,
    "regime_drop_30": 19.9527,
    # Lesson 7
    "t_base": 6.88623,
    "t_N17_lo": 4.82036,
    "t_N17_hi": 9.64072,
    "t_N17_w": 4.82036,
    "t_N16_lo": 6.39435,
    "t_N16_hi": 7.3781,
    "t_N16_w": 0.983747,
    "t_A16_lo": 6.86567,
    "t_A16_hi": 6.90691,
    "t_A16_w": 0.0412353,
    "t_A17_lo": 6.85629,
    "t_A17_hi": 6.91617,
    "t_A17_w": 0.0598802,
    "R_min": 4.44328,
    "R_max": 10.4054,
    "R_min_wide": 1.50245,
    "R_max_wide": 24.0471,
    "share_N17": 95.8907,
    "share_N16": 4.08705,
    "share_A16": 0.00715641,
    "share_A17": 0.0150916,
    "mcse_1000": 0.0154919,
    "mcse_10000": 0.00489898,
    "mcse_100000": 0.00154919,
    "mc_n_half": 4000,
    # Lesson 8
    "lp": 500,
    "chap": 496.557,
    "chap_var": 1657.65,
    "chap_se": 40.7142,
    "chap_lo": 416.759,
    "chap_hi": 576.356,
    "chap_union": 290,
    "chap_llo": 430.883,
    "chap_lhi": 592.847,
    "chap_m0": 30350,
    "cr_shy": 1330,
    "cr_happy": 490,
    "cr_hetero": 560,
    "cr_link": 875,
    "cr_open": 1000,
    "cr_ind": 700,
    "w8_est_10": 700,
    "w8_est_8": 787.5,
    "w8_est_6": 933.333,
    "w8_est_4": 1225,
    "wm_contacts": 2150,
    "wm_people": 1640,
    "wm_epp": 1.31098,
    # Lesson 9
    "trunc_0": 31.1377,
    "lie_0": 1,
    "trunc_50": 44.4444,
    "lie_50": 1.42735,
    "trunc_100": 77.6119,
    "lie_100": 2.49254,
    "trunc_110": 91.2281,
    "lie_110": 2.92982,
    "trunc_114": 98.1132,
    "lie_114": 3.15094,
    "icon_area": 52.5799,
    "icon_vol": 67.3454,
    "lie_area": 1.68862,
    "lie_vol": 2.16282,
    "dual_off": 111000,
    "idx_off": 7.14286,
    "dual_cha": 109222,
    "idx_cha": 10,
    "dual_both": 106333,
    "idx_both": 14.2857,
    "idx_att": 68.8623,
    # Lesson 10
    "elsewhere_off": 89.6273,
    "hidden_off": 4320.36,
    "elsewhere_cha": 85.4783,
    "hidden_cha": 4120.36,
    "elsewhere_both": 79.2547,
    "hidden_both": 3820.36,
    "mix_15_2": 1606.79,
    "mix_wrong": 14461.1,
    "kp_needed": 6.88623,
    "aud_days": 219,
    "aud_17k": 77.6256,
    "aud_140": 30660,
    "foi_ratio": 2.98214,
    "w_mid": 16700,
    "elsewhere_tw_off": 87.7969,
    "elsewhere_tw_cha": 82.9156,
    "elsewhere_tw_both": 75.5937,
    "elsewhere_path_off": 83.3027,
    "elsewhere_path_cha": 76.6237,
    "elsewhere_path_both": 66.6053,
    "rec_max_15": 66.6667,
    "rec_max_3": 33.3333,
    "aud_year": 28333.3,
    "aud_year_220": 28204.5,
    "aud_220": 77.2727,
    "aud_july": 80.1887,
    # Elsewhere: lessons 2 to 9
    "t3_lo": 5.7377,
    "t3_hi": 7.62712,
    "t6_hotel": 14600,
    "t6_stay": 511,
    "t7_base": 5243.9,
    "t7_cost": 487.805,
    "t7_pup": 512.821,
    "t8_lp": 50,
    "t8_chap": 49.84,
    "t8_union": 46,
    "t9_drawn": 133.333,
    "t9_true": 4.54545,
    "t9_lie": 29.3333,
    "t10_fall": -40,
    "t10_mean": 7.14286,
    "log_change": -37.3062,
    "gm_share": 10.1015,
    "area_D1000": 12.5,
    "times_fewer_lo": 17.5,
    "times_fewer_hi": 28.5714,
    "undercount_true": 9.72222,
    "undercount_seen": 7.14286,
    "lfl_cha_lo": 7.98232,
    "lfl_cha_hi": 9.21036,
    "lfl_off_lo": 7.03125,
    "lfl_off_hi": 8.59375,
    "t2_after": 2.25,
    "t2_pct": -6.25,
    "t4_same": 25,
    "t4_mix_hi": 62.5,
    "t4_mix_lo": 10,
    "t5_y1": 1.57377,
    "t5_y2": 1.87234,
    "t5_pct": -8.33333,
    "t5_be": 55916.7,
    "c1": 25,
    "c2": 33.3333,
    "c4": 25,
    "c4w1": 37.5,
    "c4w2": 16.6667,
    "c5": 36.6667,
    "c6": 8,
    "c7": 600,
    "c8": 50,
}

# Worked with numerical integration or 2,000 runs: the package comes near them by simulation.
SIMULATED = {
    "mcR_q05": 4.88595,
    "mcR_q50": 6.42716,
    "mcR_q95": 9.20384,
    "p_tenth": 0.4,
    "mcf_q05": 7.48216,
    "mcf_q50": 10.7143,
    "mcf_q95": 14.0928,
    "p_R5": 0.920205,
    "p_tenth_tri": 0.401389,
    "w8_cov_10": 94.5,
    "w8_cov_8": 53.85,
    "w8_cov_6": 1.25,
    "w8_cov_4": 0,
    "p_tenth_coin": 0.75,
    "p_tenth_350": 0.538462,
}


@dataclass(frozen=True)
class Number:
    """A number box. wrong: unrounded value -> code (None: own feedback without a code)."""

    value: Fraction
    unit: str
    decimals: int = 0
    tolerance: float = 0
    ends: tuple[float, float] | None = None
    also: tuple[float, ...] = ()
    wrong: tuple[tuple[Fraction, str | None], ...] = ()
    is_fall: bool = False


@dataclass(frozen=True)
class Choice:
    """One of several options, by index. wrong: index -> code."""

    options: tuple[str, ...]
    right: int
    wrong: dict[int, str | None]
    also: tuple[int, ...] = ()


@dataclass(frozen=True)
class Ticks:
    """Any number of options, by index. missed: index that is not ticked -> code."""

    options: tuple[str, ...]
    right: frozenset[int]
    wrong: dict[int, str | None]
    missed: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Gap:
    accept: tuple[str, ...]
    wrong: dict[str, str | None]


def _number(value: str, unit: str, decimals: int = 0, tolerance: float = 0, **more) -> Number:
    wrong = more.pop("wrong", {})
    wrong = tuple((Fraction(value), code) for value, code in wrong.items())
    return Number(Fraction(value), unit, decimals, tolerance, wrong=wrong, **more)


def _sort(right: int, code: str | None = "M-STOCK", also: tuple[int, ...] = ()) -> Choice:
    wrong = {} if also else {1 - right: code}
    return Choice(("stock", "flow"), right, wrong, also)


_WORDS = ("observation", "calculation", "inference", "judgement")
_RECORDS = (
    "arrivals and stays",
    "patrol hours",
    "the counting rule",
    "repeat identifications",
    "counts in other towns",
)

QUESTIONS = {
    "1.1": [_sort(0), _sort(0), _sort(0), _sort(1), _sort(1), _sort(1, also=(0,))],
    "1.2": [
        Ticks(
            ("500", "7,000", "700", "300", "a tenth", "31%", "167,000", "115,000"),
            frozenset({0, 1, 2, 3}),
            dict.fromkeys((4, 5, 6, 7), "M-SOURCE"),
        )
    ],
    "1.3": [_number("449", "days", also=(450,), wrong={"84": "M-PERIOD"})],
    "1.4": [
        _number(
            "100/3",
            "GBP million a year",
            1,
            0.2,
            ends=(33, 33.4),
            also=(33333333, 33300000),
            wrong={"100": "M-PERIOD", "300": None},
        )
    ],
    "1.5": [
        Choice(
            ("exactly 750 only", "751, for example", "no number above 7,500"),
            1,
            {0: "M-BOUND", 2: "M-BOUND"},
        )
    ],
    "1.6": [
        Gap(
            (
                "attempts",
                "attempts to cross",
                "crossing attempts",
                "tries",
                "times",
                "number of tries",
                "attempts to cross the Channel",
            ),
            {"people": "M-EVENT", "migrants": "M-EVENT", "crossings": None},
        ),
        Gap(
            (
                "2017",
                "the year 2017",
                "the whole of 2017",
                "calendar 2017",
                "a year",
                "12 months of 2017",
                "January to December 2017",
                "January to December",
                "last year",
            ),
            {"January 2018": "M-PERIOD"},
        ),
    ],
    "1.F": [
        Choice(("stock", "flow", "ratio", "change"), 0, {1: "M-STOCK"}),
        Choice(("people", "admissions", "beds"), 0, {}),
    ],
    "2.1": [_number("-52000", "attempts", 0, 0.5, wrong={"282000": "M-SUM"}, is_fall=True)],
    "2.2": [
        _number(
            "-5200/167",
            "%",
            1,
            0.06,
            is_fall=True,
            wrong={
                "1040/23": "M-BASE",
                "11500/167": "M-COMPL",
                "52/167": "M-SCALE",
                "2600/141": "M-SUMBASE",
            },
        )
    ],
    "2.3": [
        _number(
            "115/167",
            "proportion",
            3,
            0.001,
            also=(0.69,),
            wrong={"52/167": "M-COMPL", "167/115": "M-INVERT", "11500/167": "M-SCALE"},
        )
    ],
    "2.4": [
        _number(
            "1040/23",
            "%",
            1,
            0.1,
            also=(45,),
            wrong={"5200/167": "M-SYMM", "52/115": "M-SCALE", "167/115": "M-SCALE"},
        )
    ],
    "2.5": [
        _number(
            "1466400/27889",
            "%",
            1,
            0.2,
            is_fall=True,
            wrong={
                "10400/167": "M-ADDPCT",
                "62.2": "M-ADDPCT",
                "1322500/27889": "M-COMPL",
                "14664/27889": "M-SCALE",
                "47.4721": "M-COMPL",
            },
        )
    ],
    "2.6": [Choice(("6%", "6 points, which is 30%", "30 points"), 1, {0: "M-POINT", 2: "M-POINT"})],
    "2.F": [
        _number("80", "people"),
        _number("12.5", "%", 1, 0.06, wrong={"100/9": "M-BASE", "0.125": "M-SCALE"}),
    ],
    "3.1": [
        _number(
            "166500",
            "attempts",
            wrong={"166000": "M-UNIT", "167500": None, "167499": None, "167000": None},
        ),
        _number(
            "167500",
            "attempts",
            also=(167499,),
            wrong={
                "168000": "M-UNIT",
                "166500": None,
                "167000": None,
                "167499.9": None,
                "167499.99": None,
                "167499.999": None,
            },
        ),
    ],
    "3.2": [
        _number(
            "2120/67",
            "%",
            2,
            0.02,
            is_fall=True,
            wrong={
                "31": None,
                "5200/167": None,
                "3400/111": None,
                "2080/67": "M-PAIR",
                "10400/333": "M-PAIR",
                "2100/67": "M-ONESIDE",
                "5250/167": "M-ONESIDE",
                "225/7": "M-UNIT",
                "106/335": "M-SCALE",
            },
        )
    ],
    "3.3": [
        _number(
            "3400/111",
            "%",
            2,
            0.02,
            is_fall=True,
            wrong={
                "31": None,
                "5200/167": None,
                "2120/67": None,
                "2080/67": "M-PAIR",
                "10400/333": "M-PAIR",
                "10300/333": "M-ONESIDE",
                "5150/167": "M-ONESIDE",
                "2500/83": "M-UNIT",
                "34/111": "M-SCALE",
            },
        )
    ],
    "3.4": [Choice(("fell 31.14%", "fell 31.1%", "fell about 31%"), 2, {0: "M-PREC", 1: "M-PREC"})],
    "3.5": [
        _number(
            "150/13",
            "%",
            1,
            0.1,
            wrong={
                "75/7": "M-ONESIDE",
                "140/13": "M-ONESIDE",
                "10": "M-PAIR",
                "40/3": "M-UNIT",
                "160/13": "M-UNIT",
                "25/2": "M-UNIT",
                "3/26": "M-SCALE",
            },
        )
    ],
    "3.6": [
        Choice(("yes", "no"), 1, {0: None}),
        _number(
            "110/13",
            "%",
            1,
            0.065,
            wrong={
                "50/7": None,
                "22/3": "M-PAIR",
                "55/7": "M-ONESIDE",
                "100/13": "M-ONESIDE",
                "10": "M-UNIT",
                "120/13": "M-UNIT",
                "55/6": "M-UNIT",
                "11/130": "M-SCALE",
            },
        ),
    ],
    "3.F": [
        _number(
            "17500",
            "people",
            wrong={"15000": "M-UNIT", "22500": None, "22499": None, "20000": None},
        ),
        _number(
            "22500",
            "people",
            also=(22499,),
            wrong={
                "25000": "M-UNIT",
                "17500": None,
                "20000": None,
                "22499.9": None,
                "22499.99": None,
                "22499.999": None,
            },
        ),
    ],
    "4.1": [
        _number(
            "50/7",
            "%",
            1,
            0.06,
            also=(7,),
            wrong={
                "14": None,
                "100/7": "M-AREA",
                "650/7": "M-COMPL",
                "100/13": "M-PARTREST",
                "1/14": "M-SCALE",
                "10": "M-MIX",
            },
        )
    ],
    "4.2": [
        _number("10", "%", 0, 0.05, wrong={"90": "M-COMPL", "100/7": "M-AREA", "0.1": "M-SCALE"})
    ],
    "4.3": [
        _number("100/7", "%", 1, 0.06, also=(14,), wrong={"1/7": "M-SCALE", "10": None}),
        Choice(
            ("Dunkirk is in the top, not in the bottom", "the counters differ", "no problem"),
            0,
            {2: "M-AREA"},
            also=(1,),
        ),
    ],
    "4.4": [
        _number(
            "40",
            "%",
            1,
            0.5,
            wrong={"200/7": "M-BASE", "200": "M-ADDIT", "140": None, "0.4": "M-SCALE"},
        )
    ],
    "4.5": [
        _number(
            "102125/130288",
            "points",
            1,
            0.1,
            wrong={"3.125": "M-MIX", "81700/8143": "M-POINT", "125/16": None, "70000/8143": None},
        )
    ],
    "4.6": [Choice(("20% too low", "unchanged", "20 points too low"), 1, {0: None, 2: "M-POINT"})],
    "4.F": [
        _number("25", "%", 1, 0.06, wrong={"75": "M-COMPL", "0.25": "M-SCALE"}),
        _number("75", "%", 1, 0.06, wrong={"25": "M-COMPL"}),
    ],
    "5.1": [
        _number(
            "167/7", "attempts per counted person", 1, 0.1, also=(24,), wrong={"7/167": "M-INVERT"}
        )
    ],
    "5.2": [
        _number(value, "attempts per counted person", 1, 0.5, wrong={"115000": "M-DENOM"})
        for value in ("230", "1150/7", "115")
    ],
    "5.3": [
        _number(
            "1150/167",
            "times",
            2,
            0.06,
            also=(7,),
            wrong={"983/7": "M-ADDIT", "167/1150": "M-INVERT", "1610/167": None},
        )
    ],
    "5.4": [
        _number(
            "805000/167",
            "people",
            0,
            15,
            also=(115000 / 24,),
            wrong={"364000/167": "M-COMPL", "233800/23": "M-INVERT"},
        )
    ],
    "5.5": [
        _number("5", "attempts", wrong={"60": "M-DENOM"}),
        _number("2", "attempts", wrong={"5": "M-MEAN"}),  # with the right mean: both 5
    ],
    "5.6": [Choice(("supported", "contradicted", "not known"), 2, {0: "M-EVENT", 1: None})],
    "5.F": [
        _number("96/61", "attendances per patient", 2, 0.006, wrong={"61/96": "M-INVERT"}),
        _number("88/47", "attendances per patient", 2, 0.006, wrong={"47/88": "M-INVERT"}),
    ],
    "6.1": [
        _number("297", "days", also=(298,), wrong={"296": "M-SLIP", "305": "M-PERIOD", "69": None})
    ],
    "6.2": [
        _number(
            "83500/183",
            "attempts per day",
            1,
            0.5,
            wrong={"33400/73": "M-SLIP", "167000": "M-DENOM", "41750/3": None},
        ),
        _number(
            "23000/73",
            "attempts per day",
            1,
            0.5,
            wrong={"57500/183": "M-SLIP", "115000": "M-DENOM", "28750/3": None},
        ),
    ],
    "6.3": [
        _number(
            "17750/3",
            "people",
            0,
            10,
            also=(352250 / 61,),
            wrong={"3750": "M-UNW", "7000": "M-PEAK", "4750/3": None},
        )
    ],
    "6.4": [
        _number(
            "8575/241",
            "%",
            1,
            0.3,
            is_fall=True,
            also=(31200 / 887,),
            wrong={
                "5200/167": "M-PERIOD",
                "377300/12191": "M-PERIOD",
                "536000/12191": None,
                "15525/241": "M-COMPL",
                "343/964": "M-SCALE",
            },
        )
    ],
    "6.5": [
        _number(
            "12775/3",
            "arrivals",
            0,
            10,
            also=(14875 / 3,),
            wrong={"700": "M-STOCK", "42000": None, "73/12": None},
        )
    ],
    "6.6": [
        Choice(
            ("in mid-2017", "as an average of 2017", "in January 2018, after 2017 ended"),
            2,
            {0: "M-PERIOD", 1: "M-STOCK"},
        )
    ],
    "6.F": [
        _number("73", "days", wrong={"74": "M-SLIP"}),
        _number("21", "people", 0, 0.05, wrong={"33/2": "M-UNW", "24": "M-PEAK"}),
    ],
    "7.1": [
        _number(
            "805/167",
            "times",
            2,
            0.05,
            wrong={"2977/670": None, "1610/167": None, "167/805": "M-INVERT", "115": None},
        ),
        _number(
            "1610/167",
            "times",
            2,
            0.05,
            wrong={"385/37": None, "805/167": None, "167/1610": "M-INVERT", "230": None},
        ),
    ],
    "7.2": [
        Choice(
            ("people now", "people before", "attempts 2016", "attempts 2017"),
            0,
            {2: None, 3: None},
        )
    ],
    "7.3": [
        _number(
            "2/5",
            "proportion",
            2,
            0.02,
            wrong={"0": None, "1": None, "3/5": None, "40": "M-SCALE"},
        )
    ],
    "7.4": [
        _number(
            "2977/670",
            "times",
            2,
            0.03,
            wrong={"805/167": "M-OAT", "1495/334": None, "1150/167": None, "385/37": None},
        )
    ],
    "7.5": [_number("4000", "runs", also=(3000,), wrong={"2000": "M-SQRT", "500": None})],
    "7.6": [
        Choice(
            ("about as wide as with 1,000", "near zero", "a 90% confidence interval"),
            0,
            {1: "M-MC", 2: "M-RANGE"},
        )
    ],
    "7.F": [
        _number(
            "5000",
            "pounds per pupil",
            0,
            1,
            wrong={"215000/39": None, "205000/43": None},
        ),
        _number("215000/39", "pounds per pupil", 0, 1, wrong={"5000": None, "75000/13": None}),
        _number("20000/39", "pounds per pupil", 0, 1, wrong={"20000/41": None, "80": None}),
    ],
    "8.1": [_number("500", "people", 0, 0.5, wrong={"290": "M-UNION", "350": None})],
    "8.2": [_number("30290/61", "people", 1, 0.6, wrong={"30351/61": "M-SLIP", "500": None})],
    "8.3": [  # 30290/61 less and more 1.95996 (wrong: 1) standard errors of 40.7142178
        _number("416.7589765767405", "people", 0, 2, wrong={"455.8431592870789": None}),
        _number("576.3557775216201", "people", 0, 2, wrong={"537.2715948112818": None}),
    ],
    "8.4": [Choice(("too low", "too high", "unaffected"), 1, {0: "M-INDEP", 2: "M-INDEP"})],
    "8.5": [
        Choice(
            ("0", "infinity", "cannot be estimated; at least 350 people"),
            2,
            {0: "M-ZERO", 1: "M-ZERO"},
        )
    ],
    "8.6": [
        _number(
            "215/164",
            "contacts per person",
            2,
            0.01,
            also=(1.3,),
            wrong={"164/215": "M-INVERT", "1": "M-EVENT"},
        )
    ],
    "8.F": [
        _number("80", "errors", wrong={"65": "M-UNION", "90": None}),
        _number("65", "errors", wrong={"90": None}),
        _number("15", "errors"),
    ],
    "9.1": [
        _number(
            "5200/67",
            "%",
            1,
            0.2,
            is_fall=True,
            wrong={"5200/167": None, "1500/67": "M-COMPL", "52/67": "M-SCALE"},
        )
    ],
    "9.2": [_number("167/67", "times", 2, 0.03, wrong={"67/167": "M-INVERT"})],
    "9.3": [
        _number(
            "1466400/27889",
            "%",
            1,
            0.2,
            is_fall=True,
            wrong={
                "5200/167": "M-SIZE",
                "1322500/27889": "M-COMPL",
                "14664/27889": "M-SCALE",
            },
        )
    ],
    "9.4": [
        _number(
            "983000/9",
            "attempts",
            0,
            300,
            wrong={"16700": None, "111000": None, "319000/3": None},
        )
    ],
    "9.5": [
        _number("11500/167", "index", 1, 0.1, also=(69,), wrong={"5200/167": "M-INDEX"}),
        _number("10", "index", 1, 0.1, wrong={"90": "M-INDEX"}),
    ],
    "9.6": [
        Ticks(
            (
                "cut axis",
                "two scales",
                "people icons for attempts",
                "no source or date",
                "bars in two colours",
                "title is a question",
                "counts rounded to thousands",
            ),
            frozenset({0, 1, 2, 3}),
            dict.fromkeys((4, 5, 6)),
            {1: "M-DUAL", 2: "M-EVENT"},
        )
    ],
    "9.F": [
        _number("117000", "attempts", wrong={"167000": None}),
        _number(
            "400/9",
            "%",
            1,
            0.06,
            is_fall=True,
            wrong={"5200/167": None, "500/9": "M-COMPL", "4/9": "M-SCALE"},
        ),
        _number("167/117", "times", 2, 0.01, wrong={"117/167": "M-INVERT"}),
    ],
    "10.1": [
        Choice(_WORDS, 0, {}),
        Choice(_WORDS, 1, {}),
        Choice(_WORDS, 3, {1: "M-EVAL"}),
        Choice(_WORDS, 2, {0: "M-CAUSE"}),
    ],
    "10.2": [
        _number(
            "1966/23",
            "%",
            1,
            0.3,
            also=(89.6273, 79.2547),
            wrong={
                "334/23": "M-COMPL",
                "5200/167": None,
                "90": None,
                "983/1150": "M-SCALE",
            },
        )
    ],
    "10.3": [
        _number(
            "805000/501",
            "people",
            0,
            5,
            wrong={
                "805000/167": None,
                "1610000/501": "M-ONESIDE",
                "402500/167": "M-ONESIDE",
                "2415000/167": None,
            },
        )
    ],
    "10.4": [
        Choice(_RECORDS, right, dict.fromkeys({0, 1, 2, 3, 4} - {right}, "M-CAUSE"))
        for right in (3, 4, 1, 0, 2)
    ],
    "10.5": [
        _number("17000/219", "attempts per day", 1, 0.9, also=(80.1887,), wrong={"140": "M-SOURCE"})
    ],
    "10.6": [
        Choice(
            (
                "'115,000 people tried to cross in 2017'",
                "'Recorded attempts to cross fell by about 31% in 2017; why is not known'",
                "'Clearance failed'",
            ),
            1,
            {0: "M-EVENT", 2: "M-CAUSE"},
        )
    ],
    "10.F": [
        Choice(
            ("a fall of 30%", "fewer cars on the road", "the camera is good"),
            1,
            {0: None, 2: "M-EVAL"},
        ),
        Choice(
            ("the camera's price", "a newspaper report", "traffic counts"),
            2,
            {0: "M-CAUSE", 1: "M-CAUSE"},
        ),
    ],
}
