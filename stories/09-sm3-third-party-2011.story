{
  "format": "sekisho-story-1",
  "id": "09-sm3-third-party-2011",
  "row": 9,
  "title": {
    "ja": "SM-3ブロックIIAの第三国移転に関する方針（2011年6月）",
    "en": "Policy on onward transfer of the SM-3 Block IIA, June 2011"
  },
  "told": {
    "ja": "日米の閣僚会合は、迎撃ミサイルの第三国移転への我が国の事前同意について、我が国の安全保障又は国際の平和に資し、かつ当該国が更なる移転を防ぐ十分な政策を持つ場合に限り得るとした。仕向国は仮に置く。",
    "en": "Ministers of Japan and the United States agreed when Japan's consent to onward transfer of the interceptor could be given: where it serves Japan's security or international peace and the third state has sufficient policies against further transfer. The third state here is invented."
  },
  "decision": "AC",
  "sources": [
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "武器の三要件（輸出令別表第一の一の項、軍隊の使用、直接戦闘の用）を満たすものとした。政府が例外又は三原則によって扱ったことによる。",
      "en": "The three limbs of the arms test are taken as met, because the government dealt with the case under the principles."
    },
    {
      "ja": "仕向国が共産圏・紛争当事国（そのおそれのある国を含む）に当たらず、移転先が安保理の指定した者でないことは前提とした。",
      "en": "That the destination is neither of the communist bloc nor in or near a conflict, and the recipient not listed by the Security Council, is assumed."
    },
    {
      "ja": "第三国と、その国についての認定は仮に置いた。",
      "en": "The third state, and what is found about it, are invented."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Indigo Quarry Coast Office", "countries": ["QAT"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2011-06-21",
      "transfer-kind": "third-party-consent",
      "holder": "USA",
      "destination": "QAT",
      "recipient-kind": "foreign-government",
      "item-kind": "missile",
      "form": "finished",
      "programme": "missile-defence",
      "purposes": ["joint-development"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "recipient-listed": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": false,
      "within-acsa": false,
      "anti-piracy-use": false,
      "joint-developed": true,
      "development-partner": false,
      "positive-peace": false,
      "small-share": false,
      "positive-security": { "value": true, "by": "MOFA", "on": "2011-06-21", "source": "仮定（assumed）", "confidence": "unverified" },
      "retransfer-prevented": { "value": true, "by": "MOFA", "on": "2011-06-21", "source": "仮定（assumed）", "confidence": "unverified" }
    }
  },
  "expect": [
    { "on": "2011-06-20", "regime": "transfer", "outcome": "prohibited", "rules": ["M2"] },
    {
      "on": "2011-06-21",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N2011"],
      "requires": ["licence"]
    },
    {
      "on": "2012-01-10",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N2011"],
      "not_rules": ["FC"],
      "facts": { "joint-developed": false },
      "note": {
        "ja": "談話は、その後の規則集の下でも効力を保った。",
        "en": "The statement kept its force under the later packs."
      }
    }
  ],
  "flips": [
    {
      "on": "2011-06-21",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "retransfer-prevented": false }
    },
    {
      "on": "2011-06-21",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "positive-security": false }
    },
    {
      "on": "2011-06-21",
      "regime": "transfer",
      "outcome": "permitted",
      "facts": { "positive-security": false, "positive-peace": true }
    },
    {
      "on": "2011-06-21",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "holder": "GBR" }
    },
    {
      "on": "2011-06-21",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "programme": "other-programme" }
    },
    {
      "on": "2011-06-21",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "transfer-kind": "export" },
      "note": {
        "ja": "我が国から直接の輸出は対象でない。",
        "en": "A direct export from Japan is not covered."
      }
    }
  ]
}
