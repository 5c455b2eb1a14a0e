{
  "format": "sekisho-story-1",
  "id": "46-toshiba-machine-ussr",
  "row": 46,
  "title": {
    "ja": "東芝機械ココム違反事件（1982年から1984年）",
    "en": "Milling machines for the Soviet Union (Toshiba Machine), 1982 to 1984"
  },
  "told": {
    "ja": "大型の同時九軸制御の工作機械が、許可の要らない機種と偽ってソ連に輸出され、ココムの統制に反した。",
    "en": "Large nine-axis milling machines went to the Soviet Union, declared as a simpler type that needed no licence, against the COCOM controls."
  },
  "decision": "X",
  "sources": [
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "工作機械が専ら武器の製造に用いる設備ではないとした。",
      "en": "The machines are taken not to be equipment specially for making arms."
    },
    {
      "ja": "輸出の日は資料になく、期間内の日を置いた。",
      "en": "The days are not in the sources; days within the period stand for them."
    }
  ],
  "limits": {
    "ja": "違反は当時のココム統制品目によるもので、その一覧は手元にない。民生・軍事両用の許可の要否は言わない。",
    "en": "The breach lay in the COCOM list of the day, which is not at hand: whether a dual-use licence was needed is not claimed."
  },
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Marram Aqueduct Works Ltd", "countries": ["SUN"] }
  ],
  "case": {
    "facts": {
      "decision-date": "1982-12-01",
      "transfer-kind": "export",
      "destination": "SUN",
      "recipient-kind": "company",
      "item-kind": "other-equipment",
      "form": "finished",
      "programme": "other-programme",
      "purposes": [],
      "listed-item-1": false,
      "military-specification": false,
      "direct-combat": false,
      "production-equipment": false,
      "communist-bloc": true,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": false,
      "within-acsa": false
    }
  },
  "expect": [
    {
      "on": "1982-12-01",
      "regime": "transfer",
      "outcome": "outside",
      "note": {
        "ja": "武器ではないので三原則の外にある。",
        "en": "No arms: the Three Principles do not reach it."
      }
    },
    { "on": "1984-06-01", "regime": "transfer", "outcome": "outside" },
    {
      "on": "1982-12-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T1"],
      "facts": { "listed-item-1": true, "military-specification": true, "direct-combat": true },
      "note": {
        "ja": "武器であれば共産圏向けとして認められない。",
        "en": "Arms would have been barred: the communist bloc."
      }
    }
  ]
}
