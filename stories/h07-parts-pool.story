{
  "format": "sekisho-story-1",
  "id": "h07-parts-pool",
  "row": null,
  "title": {
    "ja": "部品を融通し合う国際的な仕組みへの参加：C2（仮想）",
    "en": "Joining a shared pool of parts: exception C2 (hypothetical)"
  },
  "told": {
    "ja": "F-35のように、部品を使用国の間で融通する仕組みに国内企業の部品が入る。2014年以後は、個別の談話ではなく第三原則の例外として扱われる。",
    "en": "Parts of Japanese firms enter a pool shared among users, as for the F-35. Since 2014 this is an exception of Principle 3 and needs no statement of its own."
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
    { "role": "end-user", "type": "organisation", "name": "Verbena Harbour Works Ltd", "countries": ["USA"] },
    { "role": "signatory", "type": "person", "name": "Mikage Rentarou", "birth_date": "1987" }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-06-01",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "company",
      "item-kind": "aircraft-part",
      "form": "part",
      "programme": "f35",
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
      "parts-pool": true,
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
      "rules": ["K2A", "C2"],
      "alternatives": ["check-controls"],
      "bucket": "k2a"
    }
  ],
  "flips": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "parts-pool": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "development-partner": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "form": "finished" },
      "note": {
        "ja": "融通し合うのは部品等であり、完成品ではない。",
        "en": "Parts are pooled, not finished products."
      }
    }
  ]
}
