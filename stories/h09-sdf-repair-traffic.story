{
  "format": "sekisho-story-1",
  "id": "h09-sdf-repair-traffic",
  "row": null,
  "title": {
    "ja": "自衛隊の装備の修理のための返送：K2CとC5",
    "en": "SDF equipment sent back for repair: K2C and C5"
  },
  "told": {
    "ja": "2017年度の許可1,464件のうち1,311件は自衛隊の活動等に係るもので、購入した装備を修理のため送り返す日常の往来である。個々の事例は公表されておらず、ここでは米国の企業に部品を送り返す例を仮に置く。",
    "en": "Of 1,464 licences of fiscal 2017, 1,311 were for activities of the SDF and other bodies: the daily traffic of purchased equipment sent back for repair. Single cases are not published; a part sent to an American maker is invented here."
  },
  "sources": [
    { "key": "GOVBASE", "cite": "press or law-firm note (GOVBASE)", "confidence": "secondary" },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Yarrow Quarry Works Ltd", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2018-02-01",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "company",
      "item-kind": "aircraft-part",
      "form": "part",
      "programme": "other-programme",
      "purposes": ["sdf-activity"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
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
      "combat-underway": false,
      "special-circumstances": false,
      "weapon-for-mission": false,
      "sustains-exported": false,
      "licensor-request": false,
      "part-has-own-function": false,
      "part-lethal": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2018-02-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2018-02-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2018-02-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2018-02-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2018-02-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2018-02-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2018-02-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2018-02-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2018-02-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2018-02-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "sdf-activity-kind": "return-of-purchase",
      "list-item": "item-1",
      "incorporated": false,
      "free-return": false,
      "own-export-of-meti": false,
      "forces-agreement-exempt": false,
      "approval-area": false,
      "catch-all-ground": false,
      "item-1-import-return": true
    }
  },
  "expect": [
    {
      "on": "2018-02-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2C", "C5"],
      "requires": ["strict-exam", "licence", "annual-report"],
      "alternatives": ["check-controls"],
      "level": "section-chiefs",
      "bucket": "k2c"
    },
    {
      "on": "2018-02-01",
      "regime": "export-control",
      "outcome": "licence-required",
      "licences": ["goods-individual", "return-bulk"],
      "note": {
        "ja": "輸入した一の項の貨物の返送には、特別返品等包括許可もある。",
        "en": "For returns of imported item 1 goods there is a bulk licence too."
      }
    }
  ],
  "flips": [
    {
      "on": "2018-02-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "sdf-activity-kind": "other-activity" }
    },
    {
      "on": "2018-02-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "purposes": ["cooperation"] }
    },
    {
      "on": "2018-02-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-security": false }
    },
    {
      "on": "2018-02-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A"],
      "alternatives": [],
      "facts": {
        "sdf-activity-kind": "other-activity",
        "purposes": ["sdf-activity", "joint-development"],
        "development-partner": true
      },
      "note": {
        "ja": "列挙された活動でなければC5は開かない。",
        "en": "An activity that is not listed does not open C5."
      }
    },
    {
      "on": "2018-02-01",
      "regime": "export-control",
      "outcome": "licence-required",
      "not_requires": ["return-bulk"],
      "licences": ["goods-individual"],
      "facts": { "item-1-import-return": false }
    }
  ]
}
