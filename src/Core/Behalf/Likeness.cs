using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Behalf;

/// <summary>
/// What the drafts of one sentra have in common: an officer opens the next like another of the own, and neither place nor decree is
/// typed or brought twice.
/// </summary>
public static class Likeness
{
    /// <summary>The decree on the sentra, and the letter of the dinas: one paper for many cases.</summary>
    private static readonly string[] Papers = ["D-SENTRA", "D-USUL"];

    private static readonly IReadOnlyList<string> Answers =
    [
        "komoditi", "prov", "kab", "kec", "desa", "kode_pos",
        .. FormSections.Find("sentra")!.Fields.Select(field => field.Code).Except(["th_berdiri", "th_alasan"]),
    ];

    /// <summary>Whether this officer filed it, and may open another like it.</summary>
    public static bool IsOf(Dossier model, string officer) =>
        Filing.Of(model) is { } producer && People.IsSame(producer.Officer, officer) && model.Case.ErasedAt is null;

    /// <summary>Makes a draft that was just opened the draft of this producer, with what it has in common with the model.</summary>
    public static Change Begin(Change opened, Producer producer, Dossier model, Round round)
    {
        var (change, before) = (Filing.Begin(opened, producer), ApplicationForm.Of(model));
        var form = ApplicationForm.Of(change.After);
        form = form with
        {
            Answers = form.Answers.SetItems(Answers.Where(code => before[code].Length > 0 && IsKnown(code, before, round))
                .Select(code => KeyValuePair.Create(code, before[code]))),
        };
        return change.Put(form).With(head => head with { Commodity = form.Commodity })
            .Log("behalf.like", null, ("model", $"{model.Number}"));
    }

    /// <summary>The files of the model that stand in the draft too.</summary>
    public static IReadOnlyList<(ChecklistItem Item, StoredDocument File)> Files(Dossier draft, Dossier model, Round round) =>
    [
        .. from item in DocumentRules.Checklist(draft, round)
           where Papers.Contains(item.Code) && DocumentRules.Counting(draft, item).Count == 0
           from file in DocumentRules.Counting(model, item)
           select (item, file),
    ];

    /// <summary>A model of another round may be of a commodity that this one does not have.</summary>
    private static bool IsKnown(string code, ApplicationForm form, Round round) =>
        code != "komoditi" || (form.Commodity is { } ware && round.Commodities.Contains(ware));
}
