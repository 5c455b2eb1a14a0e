{
  "format": "sekisho-story-1",
  "id": "h03-sm3-third-state-2011",
  "row": null,
  "title": {
    "ja": "SM-3ブロックIIAの第三国移転：2011年12月27日の前後（仮想）",
    "en": "SM-3 Block IIA to a third state, before and after 27 December 2011 (hypothetical)"
  },
  "told": {
    "ja": "米国が共同開発した迎撃ミサイルを第三国に売るため同意を求める。2011年6月より前はどの例外にも当たらない。6月の方針は我が国の安全保障等に資する場合に限る。12月の基準は、我が国の寄与が小さい場合にも道を開いた。我が国から直接の輸出は、前後とも認められない。",
    "en": "The United States asks for consent to sell the joint interceptor to a third state. Before June 2011 no exception fits; the policy of June asks that it serve Japan's security or peace; the guidelines of December also take a small Japanese share. A direct export from Japan is barred before and after."
  },
  "sources": [
    { "key": "S0", "cite": "Herman (2016)", "confidence": "secondary" },
    {
      "key": "KANTEI11",
      "cite": "Chief Cabinet Secretary's statement, 27 December 2011",
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
    { "role": "end-user", "type": "organisation", "name": "Rowan Beacon Coast Office", "countries": ["QAT"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2011-12-27",
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
      "positive-security": false,
      "small-share": true,
      "retransfer-prevented": { "value": true, "by": "MOFA", "on": "2011-12-27", "source": "仮定（assumed）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2011-06-20",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "facts": { "positive-security": true },
      "note": { "ja": "どの例外にも当たらない。", "en": "No exception fits." }
    },
    { "on": "2011-12-26", "regime": "transfer", "outcome": "prohibited", "rules": ["M2"] },
    {
      "on": "2011-12-27",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["FC"],
      "not_rules": ["N2011"],
      "requires": ["licence"]
    },
    {
      "on": "2011-12-26",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "transfer-kind": "export" }
    },
    {
      "on": "2011-12-27",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "transfer-kind": "export" }
    }
  ],
  "flips": [
    {
      "on": "2011-12-27",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "small-share": false }
    },
    {
      "on": "2011-12-27",
      "regime": "transfer",
      "outcome": "permitted",
      "facts": { "small-share": false, "positive-security": true }
    },
    {
      "on": "2011-12-27",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "retransfer-prevented": false }
    },
    {
      "on": "2011-12-27",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "joint-developed": false }
    },
    {
      "on": "2011-12-27",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["FC"],
      "not_rules": ["N2011"],
      "facts": { "small-share": false, "positive-security": true, "programme": "other-programme" }
    }
  ]
}
