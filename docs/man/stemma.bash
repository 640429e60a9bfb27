# Completion of stemma's commands, options and parameters for bash.
_stemma() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local options= listed=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ] || [ "${COMP_WORDS[1]}" = help ]; then
        listed='trace match quotes extract stories read check export version help params man completion'
    fi
    case ${COMP_WORDS[1]} in
    trace) options='--output --reference --excerpt --no-report --no-text --min-words --mode --set --files-from --since --until --outlet --language --max-document --max-ratio --keep-furniture --strict --threads --memory --temp --quiet --help ' ;;
    match) options='--output --format --against --families --furniture --furniture-marks --no-text --min-words --mode --pairs --set --files-from --max-document --max-ratio --keep-furniture --strict --threads --memory --temp --quiet --help ' ;;
    quotes) options='--output --format --no-text --mode --set --files-from --max-document --max-ratio --keep-furniture --strict --threads --memory --temp --quiet --help ' ;;
    extract) options='--output --no-text --as-read --files-from --max-document --max-ratio --keep-furniture --strict --threads --memory --temp --quiet --help ' ;;
    stories) options='--output --no-text --set --files-from --corrections --explain --disagreements --timeline --values --since --until --outlet --language --max-document --max-ratio --keep-furniture --strict --threads --memory --temp --quiet --help ' ;;
    read) options='--files-from --max-document --max-ratio --keep-furniture --strict --threads --memory --temp --quiet --help ' ;;
    check) options='--output --against --reference --format --no-text --mode --set --files-from --max-document --max-ratio --keep-furniture --strict --threads --memory --temp --quiet --help ' ;;
    export) options='--output --format --threads --memory --temp --quiet --help ' ;;
    version) options='--help ' ;;
    help) options='--help ' ;;
    esac
    case "${COMP_WORDS[1]} $before" in
    'match --format') listed='jsonl tsv passim' ;;
    'quotes --format') listed='jsonl tsv annotations' ;;
    'check --format') listed='text jsonl html' ;;
    'export --format') listed='tei csv graphml annotations' ;;
    *' --mode') listed='news exact families sensitive stories' ;;
    *' --set') listed='sketch.k= sketch.w= seed.frequent= seed.crowd= seed.all-pairs= chain.gap= chain.anchors= chain.information= hit.words= hit.quoted-words= hit.information= hit.short= hit.short-information= hit.time-information= hit.identity= align.drop= align.split= pair.loose= pair.information= pair.words= pair.drop= pair.gap= pair.summary= family.overlap= furniture.documents= quote.speech= utterance.words= utterance.share= utterance.information= utterance.candidates= text.share= text.words= source.share= source.days= story.days= story.candidates= story.linkage= check.apart=' ;;
    esac
    if [ -n "$listed" ]; then
        COMPREPLY=($(compgen -W "$listed" -- "$word"))
    elif [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    else
        compopt -o default
    fi
    [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace
}
complete -F _stemma stemma
