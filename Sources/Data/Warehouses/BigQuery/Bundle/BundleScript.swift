/// The script of a bundle, which loads it with Google's `bq`.
struct BundleScript {
  let tables: [TableResource]
  /// Names of the views, in order of creation.
  let views: [String]

  /// Its text. It validates all arguments, never executes text from a name, and can be run repeatedly.
  var text: String {
    """
    #!/usr/bin/env bash
    # Loads this folder into BigQuery by Google's own bq. What it has made is replaced, so it may be run again at any time.
    #   load.sh PROJECT DATASET [LOCATION]
    set -euo pipefail

    fail() {
      echo "load.sh: $1" >&2
      exit "${2:-64}"
    }

    if [[ $# -lt 2 || $# -gt 3 ]]; then fail "usage: load.sh PROJECT DATASET [LOCATION]"; fi
    project=$1 dataset=$2 location=${3:-}
    [[ $project =~ ^[A-Za-z0-9][A-Za-z0-9.:-]*$ ]] || fail "PROJECT: use letters, digits, dots, colons and dashes"
    [[ $dataset =~ ^[A-Za-z0-9_]+$ ]] || fail "DATASET: use letters, digits and underscores"
    [[ -z $location || $location =~ ^[A-Za-z0-9][A-Za-z0-9-]*$ ]] || fail "LOCATION: give a place such as EU or us-central1"
    command -v bq > /dev/null || fail "bq: not found; install the Google Cloud CLI" 69

    cd "$(dirname "${BASH_SOURCE[0]}")"
    if command -v sha256sum > /dev/null; then hash=(sha256sum); else hash=(shasum -a 256); fi
    "${hash[@]}" --check SHA256SUMS > /dev/null || fail "files have changed since they were exported; export them again" 65

    where=()
    if [[ -n $location ]]; then where=(--location="$location"); fi

    bq --project_id="$project" ${where[@]+"${where[@]}"} mk --force --dataset --label=made_by:debrief "$project:$dataset"

    # What is there and was not made by this script, or by debrief load, is somebody else's.
    label='"made_by":[[:space:]]*"debrief"'
    own() {
      local shown
      if shown=$(bq --project_id="$project" --format=json show "$project:$dataset.$1" 2>&1); then
        if ! [[ $shown =~ $label ]]; then
          fail "$dataset.$1 is there, and Debrief did not make it; name another dataset, or, if it may be replaced, \
    run: bq update --set_label=made_by:debrief $project:$dataset.$1" 65
        fi
      elif [[ $shown != *"Not found"* ]]; then
        fail "$dataset.$1 cannot be looked at: $shown" 69
      fi
    }

    for name in \(names); do own "$name"; done

    load() {
      local table=$1 column=$2 unit=$3 cluster=$4 options=()
      if [[ -n $cluster ]]; then options=(--clustering_fields="$cluster"); fi
      echo "$table"
      # Labelled before it has rows: whatever happens later, it is known as ours.
      bq --project_id="$project" ${where[@]+"${where[@]}"} mk --force --table --label=made_by:debrief \\
        --time_partitioning_type="$unit" --time_partitioning_field="$column" ${options[@]+"${options[@]}"} \\
        "$project:$dataset.$table" "schema/$table.json"
      bq --project_id="$project" ${where[@]+"${where[@]}"} load --replace --source_format=CSV --skip_leading_rows=1 \\
        --max_bad_records=0 --allow_quoted_newlines --encoding=UTF-8 --time_partitioning_type="$unit" \\
        --time_partitioning_field="$column" ${options[@]+"${options[@]}"} \\
        "$project:$dataset.$table" "data/$table.csv" "schema/$table.json"
      bq --project_id="$project" update --set_label=made_by:debrief "$project:$dataset.$table"
    }

    \(tables.map(load).joined(separator: "\n"))

    # A view names the dataset of its tables, which is known only now.
    for view in \(views.joined(separator: " ")); do
      echo "$view"
      sql=$(< "views/$view.sql")
      bq --project_id="$project" ${where[@]+"${where[@]}"} query --use_legacy_sql=false \\
        "CREATE OR REPLACE VIEW \\`$project.$dataset.$view\\` OPTIONS(labels=[('made_by', 'debrief')]) AS ${sql//\\`DATASET./\\`$dataset.}"
    done

    echo "Loaded. Ask, for example: bq query --use_legacy_sql=false --dataset_id=$project:$dataset < queries/coverage.sql"
    """ + "\n"
  }

  /// Everything that it creates; names are checked, like all names here.
  private var names: String { (tables.map { "'\($0.name)'" } + views.map { "'\($0)'" }).joined(separator: " ") }

  /// Names are checked to contain only letters, digits and underscores; they are quoted nevertheless.
  private func load(_ table: TableResource) -> String {
    let cluster = table.clusterColumns.joined(separator: ",")
    return "load '\(table.name)' '\(table.partitionColumn)' \(table.partitioning.rawValue) '\(cluster)'"
  }
}
