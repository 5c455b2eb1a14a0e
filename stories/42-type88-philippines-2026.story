{
  "format": "sekisho-story-1",
  "id": "42-type88-philippines-2026",
  "row": 42,
  "title": {
    "ja": "フィリピンへの88式地対艦誘導弾（2026年、未定）",
    "en": "Type 88 anti-ship missiles for the Philippines, 2026: undecided"
  },
  "told": {
    "ja": "五類型の廃止を受けて、地対艦誘導弾のフィリピンへの移転が報じられたが、大臣は何も決まっていないと述べた。移転し得る類型に当たり、決定を待つ状態である。",
    "en": "With the five categories gone, the transfer of anti-ship missiles to the Philippines was reported; the minister said nothing had been decided. Eligible, awaiting decision."
  },
  "decision": "U",
  "sources": [
    { "key": "JAWAWA", "cite": "press or law-firm note (JAWAWA), May 2026", "confidence": "secondary" },
    { "key": "DN26", "cite": "press or law-firm note (DN26), 2026", "confidence": "secondary" },
    { "key": "CNA26", "cite": "press or law-firm note (CNA26), 2026", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "安全保障上の積極的な意義は認められるものと仮定した。審査の四つの認定は、述べない。",
      "en": "A positive meaning for Japan's security is assumed; the four findings of the examination are left unsaid."
    },
    {
      "ja": "武器の三要件（輸出令別表第一の一の項、軍隊の使用、直接戦闘の用）を満たすものとした。政府が例外又は三原則によって扱ったことによる。",
      "en": "The three limbs of the arms test are taken as met, because the government dealt with the case under the principles."
    },
    { "ja": "2026年4月の改正は報道による。", "en": "The revision of April 2026 is known from the press." }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Juniper Windmill Coast Office", "countries": ["PHL"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2026-05-15",
      "transfer-kind": "export",
      "destination": "PHL",
      "recipient-kind": "foreign-government",
      "item-kind": "missile",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": true,
      "licence-produced": false,
      "joint-developed": false,
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
      "new-type": true,
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
      "positive-security": { "value": true, "by": "NSS", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2026-04-20",
      "regime": "transfer",
      "outcome": "not-covered",
      "not_rules": ["K2B"],
      "note": {
        "ja": "改正の前は、認められる道がない。",
        "en": "Before the revision there is no way to permission."
      }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "undecided",
      "outcomes": ["not-covered", "permitted"],
      "open": ["destination-suitable", "end-user-suitable", "no-undue-concern", "control-assured"],
      "note": {
        "ja": "類型に当たり、審査の認定を待つ。",
        "en": "A class reaches it; the findings of the examination are awaited."
      }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B", "B5", "B7", "B10"],
      "requires": ["diet-notice", "monitoring", "combat-weighed", "publication", "prior-consent"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2b",
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true
      }
    }
  ],
  "flips": [
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true,
        "destination": "FJI",
        "security-partner": true
      },
      "note": { "ja": "協定のない国（B4）。", "en": "No agreement in force (B4)." }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true,
        "combat-underway": true
      },
      "note": { "ja": "現に戦闘が行われている国（B6）。", "en": "Combat under way (B6)." }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "permitted",
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true,
        "combat-underway": true,
        "special-circumstances": true
      }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "permitted",
      "not_requires": ["diet-notice", "monitoring", "publication"],
      "level": "section-chiefs",
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true,
        "item-kind": "radar",
        "sdf-weapon": false,
        "new-type": false
      },
      "note": {
        "ja": "武器でなければB5からB10は及ばない。",
        "en": "B5 to B10 do not reach what is no weapon."
      }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true,
        "item-kind": "radar",
        "sdf-weapon": false,
        "new-type": false,
        "purposes": []
      }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true,
        "item-kind": "radar",
        "sdf-weapon": false,
        "new-type": false,
        "positive-security": false
      }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true,
        "item-kind": "radar",
        "sdf-weapon": false,
        "new-type": false,
        "destination": "BRA",
        "security-partner": false
      }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "permitted",
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true,
        "item-kind": "radar",
        "sdf-weapon": false,
        "new-type": false,
        "combat-underway": true
      },
      "note": { "ja": "武器でなければ戦闘は妨げない。", "en": "Combat bars weapons only." }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "permitted",
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true,
        "item-kind": "radar",
        "sdf-weapon": false,
        "new-type": false,
        "destination": "FJI",
        "security-partner": true
      },
      "note": {
        "ja": "武器でなければ協定を要しない（B3）。",
        "en": "What is no weapon needs no agreement (B3)."
      }
    },
    {
      "on": "2026-05-15",
      "regime": "transfer",
      "outcome": "not-covered",
      "not_rules": ["K1b"],
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true,
        "destination": "COD",
        "recipient-kind": "un-resolution-body",
        "committee-exemption": true,
        "purposes": ["peace"],
        "positive-peace": true,
        "security-partner": false
      },
      "note": {
        "ja": "国連決議に基づく機関に対する武器も、協定のない国では認められない（B4）。",
        "en": "A weapon for a body acting on a resolution needs an agreement too (B4)."
      }
    }
  ]
}
