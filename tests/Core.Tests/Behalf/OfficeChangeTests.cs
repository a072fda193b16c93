using Ovop.Core.Award;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Sharing;

namespace Ovop.Core.Tests.Behalf;

/// <summary>What an officer filed, when the office is another's or has another address.</summary>
public sealed class OfficeChangeTests
{
    private static readonly Setting Before = With(Officer("dinas-33", "sri@contoh.id"));

    /// <summary>The owner of what an officer filed is the officer's address.</summary>
    private static readonly Dossier Filed = Filing.Begin(Dossiers.AtEndorsement(Before).By(People.Applicant, Before.Now), new Producer("dinas-33", "33", "Ani", "+62812", "ani@contoh.id")).After;

    [Fact]
    public void Another_address_of_the_office_opens_it_and_the_former_no_more() => Opens(With(Officer("dinas-33", "dinas33@contoh.id")), "dinas33@contoh.id");

    [Fact]
    public void After_a_handover_the_successor_opens_it_and_is_the_officer()
    {
        var after = With(Officer("dinas-33b", "budi@contoh.id"));
        after = after with { People = after.People with { Handovers = [new("dinas-33", after.People.Officers[0].Contact, new(2026, 11, 25), "admin-1", "Mutasi.") { DoneAt = Dossiers.Now }] } };

        var followed = Opens(after, "budi@contoh.id");

        Filing.Of(followed)!.Officer.ShouldBe("dinas-33b");
        Parties.Has(followed, after.People, "dinas-33").ShouldBeTrue("who filed it stays barred");
        Succession.Follow(followed, after).Value.IsEmpty.ShouldBeTrue("nothing more to follow");
    }

    [Fact]
    public void Where_the_office_stays_nothing_changes() => Succession.Follow(Filed, Before).Value.IsEmpty.ShouldBeTrue();

    private static Dossier Opens(Setting setting, string address)
    {
        var followed = Filed.Do(Succession.Follow(Filed, setting));
        (Grants.May(followed, address, Right.Own), Grants.May(followed, "sri@contoh.id", Right.View)).ShouldBe((true, false));
        return followed;
    }

    private static Setting With(Officer officer)
    {
        var setting = Dossiers.Setting();
        return setting with { People = setting.People with { Officers = [officer] } };
    }

    private static Officer Officer(string id, string email) => new(new(id, "Nama", new("Petugas", "Officer"), email, Language.Indonesian), "33", null);
}
