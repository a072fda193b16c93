using Ovop.Core;
using Ovop.Core.Cases;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>What is decided of several files, in one change; a file that is refused keeps no other from being recorded.</summary>
internal sealed class FilesTogether
{
    private readonly List<Result<Func<Dossier, Setting, Result<Change>>>> _rules = [];
    private IReadOnlyList<Problem>[] _refusals = [];

    /// <summary>Whether no rule is left: each file was refused when it was looked at.</summary>
    public bool AreRefused => _rules.TrueForAll(rule => !rule.IsOk);

    /// <param name="rule">What becomes of the file, or why nothing does.</param>
    public void Add(Result<Func<Dossier, Setting, Result<Change>>> rule)
    {
        _rules.Add(rule);
        _refusals = [.. _rules.Select(known => known.Problems)];
    }

    /// <summary>Why the file is in no change, after the last decision; nothing where it is.</summary>
    public IReadOnlyList<Problem> RefusalOf(int index) => _refusals[index];

    public Result<Change> Decide(Dossier dossier, Setting setting)
    {
        Change? all = null;
        foreach (var (index, rule) in _rules.Index())
        {
            if (!rule.TryGet(out var decide))
                continue;

            var next = all is null ? decide(dossier, setting) : all.Then(so => decide(so, setting));
            _refusals[index] = next.Problems;
            all = next.TryGet(out var change) ? change : all;
        }

        return all ?? Result<Change>.Refused(_refusals.First(refusal => refusal.Count > 0));
    }
}
