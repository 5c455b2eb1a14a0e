{
  "format": "sekisho-story-1",
  "id": "h22-korea-group-a",
  "row": null,
  "title": {
    "ja": "韓国のグループAからの除外と復帰（2019年、2023年）",
    "en": "The Republic of Korea out of Group A and back, 2019 and 2023"
  },
  "told": {
    "ja": "2019年8月28日、韓国は輸出貿易管理令別表第三の国から除かれ、一般包括許可は使えなくなった。2023年7月21日に復した。電子部品の輸出を例とする。",
    "en": "On 28 August 2019 the Republic of Korea left Table 3 of the Export Order, and general bulk licences no longer served it. It came back on 21 July 2023. A shipment of electronic parts stands as the example."
  },
  "sources": [
    { "key": "ETCO", "cite": "Export Trade Control Order, Appended Tables", "confidence": "official" },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "品目と輸出者は仮に置いた。マトリクスで一般包括の対象とされる組合せとした。",
      "en": "The goods and the exporter are invented; the matrix is taken to mark them for the general bulk licence."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Larch Terrace Works Ltd", "countries": ["KOR"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2019-08-28",
      "transfer-kind": "export",
      "destination": "KOR",
      "recipient-kind": "company",
      "item-kind": "communications",
      "form": "part",
      "list-item": "item-7",
      "incorporated": false,
      "free-return": false,
      "own-export-of-meti": false,
      "forces-agreement-exempt": false,
      "approval-area": false,
      "catch-all-ground": false,
      "item-1-import-return": false,
      "bulk-matrix": true,
      "special-bulk-matrix": false,
      "compliance-programme": false,
      "table-3-3": false,
      "total-value": { "amount": "20000000", "currency": "JPY" }
    }
  },
  "expect": [
    {
      "on": "2019-08-27",
      "regime": "export-control",
      "outcome": "licence-required",
      "not_requires": ["goods-individual"],
      "licences": ["general-bulk"],
      "findings": ["group-a-country"]
    },
    {
      "on": "2019-08-28",
      "regime": "export-control",
      "outcome": "licence-required",
      "not_requires": ["general-bulk"],
      "licences": ["goods-individual"]
    },
    {
      "on": "2023-07-20",
      "regime": "export-control",
      "outcome": "licence-required",
      "not_requires": ["general-bulk"],
      "licences": ["goods-individual"]
    },
    {
      "on": "2023-07-21",
      "regime": "export-control",
      "outcome": "licence-required",
      "not_requires": ["goods-individual"],
      "licences": ["general-bulk"],
      "findings": ["group-a-country"]
    }
  ],
  "flips": [
    {
      "on": "2019-08-27",
      "regime": "export-control",
      "outcome": "licence-required",
      "not_requires": ["general-bulk"],
      "facts": { "bulk-matrix": false }
    },
    {
      "on": "2019-08-27",
      "regime": "export-control",
      "outcome": "licence-required",
      "not_requires": ["general-bulk"],
      "facts": { "list-item": "item-1" },
      "note": { "ja": "武器に一般包括許可はない。", "en": "There is no general bulk licence for arms." }
    },
    {
      "on": "2019-08-27",
      "regime": "export-control",
      "outcome": "outside",
      "facts": { "list-item": "not-listed" }
    }
  ]
}
