{
  "format": "sekisho-story-1",
  "id": "h18-scopes-of-measures",
  "row": null,
  "title": {
    "ja": "安保理の措置の範囲（仮想）",
    "en": "How far a measure of the Security Council reaches (hypothetical)"
  },
  "told": {
    "ja": "安保理の措置には、領域の一部、ミサイル、小型武器、政府以外の者、指定された者、ある国からの武器に限るものがある。措置の及ぶ範囲では絶対に認められず、及ばないところでは他の規則による。",
    "en": "Measures of the Council may be limited to part of a territory, to missiles, to small arms, to recipients other than the government, to listed persons, or to arms coming from a state. Within its reach a measure bars absolutely; beyond it other rules decide."
  },
  "sources": [
    {
      "key": "METIEN",
      "cite": "Ministry of Economy, Trade and Industry, English page",
      "confidence": "official"
    },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Hazel Aqueduct Coast Office", "countries": ["SDN"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-06-01",
      "transfer-kind": "export",
      "destination": "SDN",
      "recipient-kind": "foreign-government",
      "item-kind": "radar",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": ["surveillance"],
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
      "security-partner": { "value": true, "by": "NSS", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "communist-bloc": false,
      "conflict-area": false,
      "missile-related": false,
      "small-arms-goods": false,
      "committee-exemption": false,
      "into-embargoed-part": false,
      "prototype-for-technology": false,
      "anti-piracy-use": false
    }
  },
  "expect": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["P1b"],
      "note": { "ja": "スーダンのうちダルフール以外。", "en": "Sudan outside Darfur." }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "into-embargoed-part": true }
    },
    {
      "on": "2005-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "not_rules": ["M2"],
      "facts": { "into-embargoed-part": true }
    },
    {
      "on": "2005-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "not_rules": ["T2"]
    },
    {
      "on": "2021-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "IRN", "missile-related": true },
      "note": {
        "ja": "2020年10月から2023年10月まで、イランへの措置はミサイルに限られた。",
        "en": "From October 2020 to October 2023 the measure on Iran was on missiles alone."
      }
    },
    {
      "on": "2021-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["P1b"],
      "facts": { "destination": "IRN" }
    },
    {
      "on": "2007-01-15",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "facts": { "destination": "IRN", "missile-related": true }
    },
    {
      "on": "2007-01-15",
      "regime": "transfer",
      "outcome": "prohibited",
      "not_rules": ["T2"],
      "facts": { "destination": "IRN" }
    },
    {
      "on": "2023-11-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "HTI", "small-arms-goods": true }
    },
    {
      "on": "2023-11-01",
      "regime": "transfer",
      "outcome": "undecided",
      "outcomes": ["prohibited", "permitted"],
      "open": ["embargo-all-arms"],
      "facts": { "destination": "HTI" },
      "note": {
        "ja": "小型武器のほかに及ぶかは登録簿も知らない。",
        "en": "Whether it reached more than small arms, the register does not know."
      }
    },
    {
      "on": "2000-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "facts": { "destination": "RWA", "recipient-kind": "armed-group" }
    },
    {
      "on": "2000-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "not_rules": ["T2"],
      "facts": { "destination": "RWA" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b", "F1"],
      "findings": ["screen-listed-persons"],
      "facts": { "destination": "AFG", "recipient-listed": true }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["F1"],
      "not_rules": ["P1b"],
      "findings": ["screen-listed-persons"],
      "facts": { "destination": "AFG" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["F1"],
      "facts": { "destination": "THA" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "THA", "other-un-obligation": true }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "THA", "transfer-kind": "third-party-consent", "holder": "LBY" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["P1b"],
      "facts": { "destination": "THA", "transfer-kind": "third-party-consent", "holder": "USA" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": {
        "destination": "MLI",
        "recipient-kind": "un-mission",
        "transfer-kind": "third-party-consent",
        "holder": "LBY"
      },
      "note": {
        "ja": "国連の任務のためでも、輸出を禁じられた国の武器には同意できない。",
        "en": "Not even for a mission may arms come from a state barred from exporting them."
      }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "MLI", "recipient-kind": "un-mission", "recipient-listed": true }
    },
    {
      "on": "2005-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "facts": {
        "destination": "AFG",
        "recipient-kind": "armed-group",
        "recipient-listed": true,
        "item-kind": "demining-gear",
        "humanitarian": true
      },
      "note": {
        "ja": "2014年より前でも、安保理の指定した者には認められない。",
        "en": "Before 2014 too, what the Council has listed is barred."
      }
    },
    {
      "on": "2005-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N1997"],
      "not_rules": ["T2"],
      "facts": { "destination": "AFG", "item-kind": "demining-gear", "humanitarian": true }
    },
    {
      "on": "2012-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "facts": {
        "destination": "AFG",
        "recipient-kind": "armed-group",
        "recipient-listed": true,
        "purposes": ["peace"],
        "positive-peace": true
      }
    },
    {
      "on": "2012-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "facts": {
        "destination": "QAT",
        "transfer-kind": "third-party-consent",
        "holder": "IRN",
        "joint-developed": true,
        "retransfer-prevented": true,
        "purposes": ["joint-development"]
      },
      "note": {
        "ja": "武器の輸出を禁じられた国の移転には同意できない。",
        "en": "No consent to a sale by a state barred from exporting arms."
      }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["P1b"],
      "facts": { "destination": "AFG", "recipient-listed": true, "committee-exemption": true },
      "note": { "ja": "安保理の委員会が除外したもの。", "en": "Exempted by the committee of the Council." }
    },
    {
      "on": "2005-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N1997"],
      "not_rules": ["T2"],
      "facts": {
        "destination": "AFG",
        "recipient-kind": "armed-group",
        "recipient-listed": true,
        "committee-exemption": true,
        "item-kind": "demining-gear",
        "humanitarian": true
      },
      "note": { "ja": "安保理の委員会が除外したもの。", "en": "Exempted by the committee of the Council." }
    },
    {
      "on": "2012-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["FC"],
      "not_rules": ["T2"],
      "facts": {
        "destination": "QAT",
        "transfer-kind": "third-party-consent",
        "holder": "IRN",
        "joint-developed": true,
        "retransfer-prevented": true,
        "committee-exemption": true,
        "purposes": ["joint-development"]
      },
      "note": { "ja": "安保理の委員会が除外したもの。", "en": "Exempted by the committee of the Council." }
    }
  ]
}
