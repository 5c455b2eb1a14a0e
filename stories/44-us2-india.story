{
  "format": "sekisho-story-1",
  "id": "44-us2-india",
  "row": 44,
  "title": {
    "ja": "インドへの救難飛行艇US-2（2011年から2016年、成約せず）",
    "en": "US-2 flying boats for India, 2011 to 2016: never signed"
  },
  "told": {
    "ja": "インド海軍はUS-2に関心を示したが、価格、現地生産の要求、監視機材の扱い等で折り合わず、契約に至らなかった。民生仕様とするかどうかが論じられた。",
    "en": "The Indian navy wanted the US-2; price, local production and surveillance kit stood in the way and no contract was signed. Whether it would be a civil version was discussed."
  },
  "decision": "L",
  "sources": [
    { "key": "S0", "cite": "Herman (2016)", "confidence": "secondary" },
    { "key": "HINDU", "cite": "press or law-firm note (HINDU)", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "インドとの協力関係、積極的な意義は仮定した。",
      "en": "Security cooperation with India and positive meaning are assumed."
    }
  ],
  "limits": {
    "ja": "機体の仕様（民生か軍専用か）は資料にない。成約しなかったことは歴史の事実であり、判断の結果ではない。",
    "en": "Whether the aircraft would be of military specification is not in the sources. That no contract was signed is a fact of history, not an outcome."
  },
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Kelp Ferry Coast Office", "countries": ["IND"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-12-16",
      "transfer-kind": "export",
      "destination": "IND",
      "recipient-kind": "foreign-government",
      "item-kind": "transport-aircraft",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": ["rescue"],
      "production-equipment": false,
      "sdf-weapon": false,
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
      "new-type": false,
      "policy-at-stake": false,
      "class-needs-caution": false,
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "anti-piracy-use": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2015-12-16", "source": "仮定（assumed）", "confidence": "unverified" },
      "security-partner": { "value": true, "by": "NSS", "on": "2015-12-16", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2015-12-16", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2015-12-16", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2015-12-16", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2015-12-16", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2015-12-16", "source": "仮定（assumed）", "confidence": "unverified" }
    },
    "lines": [
      {
        "id": "civil",
        "title": { "ja": "民生仕様", "en": "Civil version" },
        "facts": { "listed-item-1": false }
      },
      {
        "id": "military",
        "title": { "ja": "軍専用仕様", "en": "Military version" },
        "facts": { "listed-item-1": true, "military-specification": true, "direct-combat": true }
      }
    ]
  },
  "expect": [
    { "on": "2012-06-01", "line": "civil", "regime": "transfer", "outcome": "outside" },
    { "on": "2015-12-16", "line": "civil", "regime": "transfer", "outcome": "outside" },
    {
      "on": "2012-06-01",
      "line": "military",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "note": { "ja": "2011年基準のいずれの類型にも当たらない。", "en": "Neither class of 2011 reaches it." }
    },
    {
      "on": "2015-12-16",
      "line": "military",
      "regime": "transfer",
      "outcome": "undecided",
      "outcomes": ["not-covered", "permitted"],
      "open": ["destination-suitable"],
      "note": {
        "ja": "類型には当たり、審査を待つ状態であった。",
        "en": "A class reaches it; it would await examination."
      }
    }
  ],
  "flips": [
    {
      "on": "2015-12-16",
      "line": "military",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "facts": {
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true
      }
    },
    {
      "on": "2015-12-16",
      "line": "military",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": {
        "use-categories": [],
        "destination-suitable": true,
        "end-user-suitable": true,
        "no-undue-concern": true,
        "control-assured": true
      }
    }
  ]
}
