using Ovop.Core.Cases.Events;

namespace Ovop.Functions.Tests.Faults;

/// <summary>Tells events as the choices say: not at all, once, twice, or only after the next one; and turns the clock by hours.</summary>
internal sealed class UnreliableMessenger(StruckCase of, IReadOnlyList<byte> choices)
{
    private readonly List<CaseEvent> _late = [];
    private int _next;

    public static async Task<StruckCase> Begin(IReadOnlyList<byte> choices)
    {
        var struck = await StruckCase.Begin(Blows.None);
        struck.Rehearsal.Messenger = new UnreliableMessenger(struck, choices).Tell;
        return struck;
    }

    private async Task Tell(IReadOnlyList<CaseEvent> events)
    {
        foreach (var happened in events)
        {
            var choice = choices[_next++ % choices.Count];
            of.Clock.Turn(TimeSpan.FromHours((choice / 4 % 5) - 2));
            for (var time = 0; time < (choice % 4) % 3; time++)
                await of.Rehearsal.Tell(happened);

            var late = _late.ToList();
            _late.Clear();
            foreach (var earlier in late)
                await of.Rehearsal.Tell(earlier);
            if (choice % 4 == 3)
                _late.Add(happened);
        }
    }
}
