{
  "format": "sekisho-story-1",
  "id": "h02-cluster-munitions",
  "row": null,
  "title": {
    "ja": "クラスター弾の米国への移転（仮想）",
    "en": "Cluster munitions for the United States (hypothetical)"
  },
  "told": {
    "ja": "クラスター弾に関する条約は、我が国について2010年8月1日に効力を生じた。三原則の第一により、相手国がどこであっても移転は認められない。",
    "en": "The Convention on Cluster Munitions took force for Japan on 1 August 2010. By Principle 1 no transfer is possible, whoever asks."
  },
  "sources": [
    { "key": "S0", "cite": "Herman (2016)", "confidence": "secondary" },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" },
    { "key": "WJ", "cite": "worldjpn.net, text of the Three Principles of 2014", "confidence": "official" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Quince Terrace Coast Office", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-06-01",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "foreign-government",
      "item-kind": "cluster-munition",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["joint-development"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": true,
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
      "destination-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" }
    }
  },
  "expect": [
    { "on": "2015-06-01", "regime": "transfer", "outcome": "prohibited", "rules": ["P1a"] },
    { "on": "2026-05-15", "regime": "transfer", "outcome": "prohibited", "rules": ["P1a"] }
  ],
  "flips": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A"],
      "not_rules": ["P1a"],
      "facts": { "item-kind": "artillery", "banned-by-treaty": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1a"],
      "facts": { "item-kind": "artillery", "banned-by-treaty": false, "banned-by-att": true }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1a"],
      "facts": { "item-kind": "artillery", "banned-by-treaty": false, "banned-by-other-treaty": true }
    }
  ]
}
