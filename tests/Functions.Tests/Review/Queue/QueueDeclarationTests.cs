using Ovop.Core.Cases;
using Ovop.Core.Review;
using Ovop.Core.Review.Appointing;

namespace Ovop.Functions.Tests.Review.Queue;

/// <summary>Declarations for several cases on one page.</summary>
public sealed class QueueDeclarationTests
{
    [Fact]
    public async Task Each_that_is_ticked_is_declared_for_with_the_sentence_and_no_other()
    {
        var queue = await Queued.Begin(declared: 1);

        await queue.Declare(queue.Cases[0]);
        await queue.Declare(queue.Cases[1]);

        Of(await queue.Cases[1].Dossier(), queue)!.Wording.ShouldStartWith("Saya menyatakan tidak mempunyai benturan kepentingan");
        foreach (var other in queue.Cases.Skip(2))
            Of(await other.Dossier(), queue).ShouldBeNull();
    }

    [Fact]
    public async Task What_waits_for_them_no_more_is_named_and_pressing_twice_is_not()
    {
        var queue = await Queued.Begin(declared: 1);
        await queue.Cases[1].Do((dossier, at) => Appointments.Make(dossier, "admin", Free(dossier, queue.Person, at), "Sedang dirawat.", at));

        (await queue.Declare(queue.Cases[1])).ShouldContain($"{queue.Cases[1].Number}: pernyataan Anda tidak tercatat");
        (await queue.Declare(queue.Cases[0])).ShouldNotContain("tidak tercatat");
    }

    private static Appointment Free(Dossier dossier, string person, Setting at) => new(
        Appointments.Candidates(dossier, person, at).First(candidate => candidate.Code == "panel.appointed").Assessor, person, false);

    [Fact]
    public async Task With_none_ticked_nothing_is_declared()
    {
        var queue = await Queued.Begin(declared: 1);

        (await queue.Declare()).ShouldContain("Centang paling sedikit satu permohonan.");

        foreach (var other in queue.Cases.Skip(1))
            Of(await other.Dossier(), queue).ShouldBeNull();
    }

    private static Declaration? Of(Dossier dossier, Queued queue) => dossier.Find<Declaration>(Declaration.KeyOf(queue.Person));
}
