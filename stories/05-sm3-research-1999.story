{
  "format": "sekisho-story-1",
  "id": "05-sm3-research-1999",
  "row": 5,
  "title": {
    "ja": "弾道ミサイル防衛に係る日米共同技術研究（1999年）",
    "en": "Joint research on the SM-3 interceptor, 1999"
  },
  "told": {
    "ja": "海上配備型の迎撃ミサイルについて、ノーズコーンなど四つの構成品の共同技術研究が始まった。1983年の技術供与の枠内とされ、武器そのものは含まれなかった。",
    "en": "Research began with the United States on four components of a sea-based interceptor, the nose cone among them. It was held to lie within the technology channel of 1983; arms as such were not included."
  },
  "decision": "AC",
  "sources": [
    { "key": "S0", "cite": "Herman (2016)", "confidence": "secondary" },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "武器の三要件（輸出令別表第一の一の項、軍隊の使用、直接戦闘の用）を満たすものとした。政府が例外又は三原則によって扱ったことによる。",
      "en": "The three limbs of the arms test are taken as met, because the government dealt with the case under the principles."
    },
    {
      "ja": "仕向国が共産圏・紛争当事国（そのおそれのある国を含む）に当たらないことは前提とした。",
      "en": "That the destination is neither of the communist bloc nor in or near a conflict is assumed."
    },
    {
      "ja": "資料は年のみを示す。日は一般に知られるところによる。",
      "en": "The source gives the year; the day is general knowledge."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Elder Windmill Coast Office", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "1999-08-16",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "foreign-government",
      "item-kind": "missile",
      "form": "technology",
      "programme": "missile-defence",
      "purposes": ["joint-development"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "arms-technology": true,
      "production-equipment": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": true,
      "within-acsa": false,
      "anti-piracy-use": false
    }
  },
  "expect": [
    {
      "on": "1999-08-16",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["U1", "U2"],
      "requires": ["prior-consent", "notes-frame", "licence"]
    }
  ],
  "flips": [
    {
      "on": "1999-08-16",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "form": "part" },
      "note": { "ja": "技術のみの枠であった。", "en": "The channel was for technology alone." }
    },
    {
      "on": "1999-08-16",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "destination": "AUS" }
    },
    {
      "on": "1999-08-16",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "us-mutual-tech": false }
    }
  ]
}
