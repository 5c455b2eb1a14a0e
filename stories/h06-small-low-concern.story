{
  "format": "sekisho-story-1",
  "id": "h06-small-low-concern",
  "row": null,
  "title": {
    "ja": "少額・少量で懸念の小さい移転：C1(d)（仮想）",
    "en": "Small in value and number, of low concern: exception C1(d) (hypothetical)"
  },
  "told": {
    "ja": "数個の鉄帽を訓練の見本として外国政府に渡す。少額、少量、懸念小の三つがそろうとき、管理体制の確認によることができる。",
    "en": "A few helmets go to a foreign government for training. Small value, small quantity and low concern together open the confirmation of its controls."
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
    { "role": "end-user", "type": "organisation", "name": "Umber Ferry Coast Office", "countries": ["KEN"] },
    { "role": "broker", "type": "organisation", "name": "グレイ・ペトレル・トレーディング株式会社" }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-06-01",
      "transfer-kind": "export",
      "destination": "KEN",
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
      "positive-security": { "value": true, "by": "NSS", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
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
      "urgent": false,
      "humanitarian": false,
      "tender-data": false,
      "small-value": true,
      "small-quantity": true,
      "low-concern": true
    }
  },
  "expect": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K1a", "C1d"],
      "alternatives": ["check-controls"]
    }
  ],
  "flips": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "small-value": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "small-quantity": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "low-concern": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": {
        "positive-peace": false,
        "purposes": ["cooperation"],
        "security-partner": true,
        "use-categories": ["rescue"]
      }
    }
  ]
}
