{
  "format": "sekisho-story-1",
  "id": "h08-small-share",
  "row": null,
  "title": {
    "ja": "我が国の寄与が相当程度小さい部品：C4（仮想）",
    "en": "Parts that add little to the partner's item: exception C4 (hypothetical)"
  },
  "told": {
    "ja": "共同開発の相手国の装備に組み込まれる部品で、我が国の寄与が相当程度小さいと判断されるもの。",
    "en": "A part built into the partner's item, to which Japan contributes rather little."
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
    { "role": "end-user", "type": "organisation", "name": "Willow Aqueduct Coast Office", "countries": ["GBR"] },
    { "role": "signatory", "type": "person", "name": "ミカゲ・レンタロウ", "birth_date": "1961" }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-06-01",
      "transfer-kind": "export",
      "destination": "GBR",
      "recipient-kind": "foreign-government",
      "item-kind": "missile-part",
      "form": "part",
      "programme": "other-programme",
      "purposes": ["joint-development"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": true,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": false,
      "sdf-act-gift": false,
      "victim-of-aggression": false,
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": true,
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
      "destination-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A", "C4"],
      "alternatives": ["check-controls"]
    }
  ],
  "flips": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "small-share": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": ["check-controls"],
      "facts": { "form": "technology", "arms-technology": true }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "form": "finished" },
      "note": { "ja": "完成品には及ばない。", "en": "It does not reach finished products." }
    }
  ]
}
