{
  "format": "sekisho-story-1",
  "id": "h04-urgent-humanitarian-gear",
  "row": null,
  "title": {
    "ja": "緊急かつ人道的な器材の提供：C1(a)（仮想）",
    "en": "Gear in an emergency: exception C1(a) (hypothetical)"
  },
  "told": {
    "ja": "大規模な災害にあたり、緊急に防護器材を外国政府に提供する。平和貢献・国際協力の意義があり、緊急性と人道性が高いとき、事前同意に代えて管理体制の確認によることができる。",
    "en": "Protective gear goes to a foreign government in a great disaster. Where there is meaning for peace and cooperation and the case is urgent and humanitarian, the recipient's own controls may be confirmed instead of binding it to prior consent."
  },
  "sources": [
    { "key": "WJ", "cite": "worldjpn.net, text of the Three Principles of 2014", "confidence": "official" },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Saffron Causeway Coast Office", "countries": ["NPL"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-06-01",
      "transfer-kind": "export",
      "destination": "NPL",
      "recipient-kind": "foreign-government",
      "item-kind": "protective-gear",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["peace"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": false,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": true,
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
      "positive-security": false,
      "security-partner": false,
      "destination-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "urgent": true,
      "humanitarian": true,
      "tender-data": false,
      "small-value": false,
      "small-quantity": false,
      "low-concern": false
    }
  },
  "expect": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K1a", "C1a"],
      "alternatives": ["check-controls"],
      "level": "section-chiefs",
      "bucket": "k1"
    }
  ],
  "flips": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "urgent": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "humanitarian": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": {
        "positive-peace": false,
        "purposes": ["cooperation"],
        "positive-security": true,
        "security-partner": true,
        "use-categories": ["rescue"]
      }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-peace": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "recipient-kind": "company" }
    }
  ]
}
