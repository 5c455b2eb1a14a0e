{
  "format": "sekisho-story-1",
  "id": "36-gcap-third-state-2024",
  "row": 36,
  "title": {
    "ja": "次期戦闘機の完成品の第三国移転：2024年3月26日以後（仮想）",
    "en": "The next fighter to a third state from 26 March 2024 (hypothetical)"
  },
  "told": {
    "ja": "2024年3月26日の閣議決定等により、次期戦闘機の完成品に限り、協定があり、現に戦闘が行われていない国への移転が、案件ごとの閣議決定と運用指針への明記を条件に可能となった。2026年の改正後に閣議決定が存続するかは不明である。",
    "en": "Decisions of 26 March 2024 opened third states to the finished fighter alone: those with an agreement and not in combat, with a cabinet decision for each case and the case named in the Guidelines. Whether the cabinet decision survived the revision of 2026 is unknown."
  },
  "decision": "AC",
  "sources": [
    { "key": "JIJI24", "cite": "press or law-firm note (JIJI24), March 2024", "confidence": "secondary" },
    { "key": "JT24", "cite": "press or law-firm note (JT24), March 2024", "confidence": "secondary" },
    { "key": "KYODO26", "cite": "press or law-firm note (KYODO26), 2026", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    },
    {
      "ja": "移転先は、協定が発効している国として豪州を仮に置いた。",
      "en": "Australia stands for a state with an agreement in force."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Hazel Beacon Coast Office", "countries": ["AUS"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2024-03-26",
      "transfer-kind": "export",
      "destination": "AUS",
      "recipient-kind": "foreign-government",
      "item-kind": "fighter",
      "form": "finished",
      "programme": "gcap",
      "purposes": ["joint-development"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": true,
      "licence-produced": false,
      "joint-developed": true,
      "development-partner": false,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": false,
      "sdf-act-gift": false,
      "victim-of-aggression": false,
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": false,
      "new-type": false,
      "policy-at-stake": false,
      "class-needs-caution": false,
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "combat-underway": false,
      "special-circumstances": false,
      "weapon-for-mission": false,
      "sustains-exported": false,
      "licensor-request": false,
      "part-has-own-function": false,
      "part-lethal": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2024-03-26", "source": "仮定（assumed）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2024-03-26", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2024-03-26", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2024-03-26", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2024-03-26", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2024-03-26", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2024-03-26", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2024-03-26", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2024-03-26", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2024-03-26", "source": "仮定（assumed）", "confidence": "unverified" }
    }
  },
  "expect": [
    { "on": "2024-03-25", "regime": "transfer", "outcome": "not-covered" },
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["G1"],
      "requires": [
        "cabinet-decision",
        "named-in-guidelines",
        "prior-consent",
        "advance-agreement",
        "publication"
      ],
      "alternatives": [],
      "level": "cabinet",
      "bucket": "k2a"
    },
    {
      "on": "2026-04-20",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["G1"],
      "requires": ["cabinet-decision"],
      "level": "cabinet"
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "permitted",
      "requires": ["diet-notice", "monitoring"],
      "open": ["gcap-cabinet-rule-stands"],
      "note": {
        "ja": "閣議決定の要否は照会する（B8）。",
        "en": "Whether the cabinet must decide is asked (B8)."
      }
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["G1"],
      "not_rules": ["A4"],
      "requires": ["cabinet-decision", "diet-notice"],
      "level": "cabinet",
      "facts": { "gcap-cabinet-rule-stands": true }
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["A4"],
      "not_rules": ["G1"],
      "requires": ["diet-notice"],
      "not_requires": ["cabinet-decision"],
      "level": "nsc",
      "facts": { "gcap-cabinet-rule-stands": false }
    }
  ],
  "flips": [
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "programme": "other-programme" }
    },
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "form": "part", "special-purpose-part": true },
      "note": { "ja": "完成品に限る。", "en": "Finished products only." }
    },
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A"],
      "not_rules": ["G1"],
      "not_requires": ["cabinet-decision"],
      "level": "nsc",
      "facts": { "development-partner": true },
      "note": {
        "ja": "開発の参加国は第三国でない。",
        "en": "A partner in the development is no third state."
      }
    },
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "destination": "BRA", "security-partner": false },
      "note": { "ja": "協定が発効していない。", "en": "No agreement in force." }
    },
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "combat-underway": true }
    },
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-security": false }
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "gcap-cabinet-rule-stands": true, "destination": "BRA", "security-partner": false }
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "gcap-cabinet-rule-stands": true, "combat-underway": true }
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "gcap-cabinet-rule-stands": true, "positive-security": false }
    },
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "not-covered",
      "not_rules": ["K1a"],
      "facts": {
        "purposes": ["peace"],
        "positive-peace": true,
        "destination": "BRA",
        "security-partner": false,
        "combat-underway": true
      },
      "note": { "ja": "平和貢献として迂回することはできない。", "en": "Calling it peace contribution opens nothing." }
    },
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "not-covered",
      "not_rules": ["K2B"],
      "facts": {
        "purposes": ["cooperation"],
        "use-categories": ["warning"],
        "weapon-for-mission": true,
        "combat-underway": true
      },
      "note": { "ja": "警戒の用途としても同じである。", "en": "Nor does calling it warning." }
    },
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2AC"],
      "not_rules": ["G1"],
      "not_requires": ["cabinet-decision"],
      "level": "nsc",
      "facts": { "transfer-kind": "third-party-consent", "holder": "GBR" },
      "note": {
        "ja": "開発の参加国による移転への同意は、我が国からの移転ではない。",
        "en": "Consent to a partner's own sale is no transfer from Japan."
      }
    },
    {
      "on": "2024-03-26",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "item-kind": "missile" },
      "note": { "ja": "戦闘機の完成品に限る。", "en": "The fighter itself alone." }
    }
  ]
}
