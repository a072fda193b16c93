using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Ratification;

/// <summary>Rounds that ask for approvals, and what approvers answer in them.</summary>
internal static class Approving
{
    public static readonly Contact One = Person("approver-1"), Two = Person("approver-2");

    public static readonly Setting Both = Needing(approvals: 3, One, Two), Either = Needing(approvals: 2, One, Two);

    public static Dossier Said(Dossier dossier, Contact who, bool approved, Setting at) => dossier.Do(Answer(dossier, who, approved, at));

    public static Result<Change> Answer(Dossier dossier, Contact who, bool approved, Setting at) => RatificationStage.Record(
        dossier, who.Id, dossier.Serial(LinkPurpose.Ratification, who.Id), approved, "Sudah dibaca.", at);

    public static Setting Needing(int approvals, params IReadOnlyList<Contact> approvers)
    {
        var usual = Dossiers.Setting();
        return usual with
        {
            Round = Demo.Round with { Ratification = RatificationTerms.Usual with { Approvals = approvals } },
            People = usual.People with { Approvers = approvers },
        };
    }

    public static Contact Person(string id) => new(id, "Penyetuju", new("Sekretaris", "Secretary"), $"{id}@contoh.id", Language.Indonesian);
}
