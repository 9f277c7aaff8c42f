using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class AcceptanceTests
{
    private readonly Work _work = Monitored.Work(WorkStatus.Finished);

    [Theory]
    [InlineData(WorkStatus.Recorded)]
    [InlineData(WorkStatus.Planned)]
    [InlineData(WorkStatus.InProgress)]
    [InlineData(WorkStatus.Accepted)]
    [InlineData(WorkStatus.Cancelled)]
    public void Only_a_built_work_is_accepted(WorkStatus status) =>
        Broken.By(AcceptanceRules.NotFinished, () => Monitored.Acceptance(Monitored.Work(status)));

    [Fact]
    public void The_cost_is_above_zero() =>
        Broken.By(AcceptanceRules.BadCost, () => new Acceptance(_work, Monitored.AcceptanceFacts(Money.Zero), Some.Stamp()));

    public static TheoryData<AcceptanceSide, Post> SidesAndPosts()
    {
        var table = new TheoryData<AcceptanceSide, Post>();
        foreach (var side in Enum.GetValues<AcceptanceSide>())
        {
            foreach (var post in Enum.GetValues<Post>()) table.Add(side, post);
        }
        return table;
    }

    [Theory]
    [MemberData(nameof(SidesAndPosts))]
    public void A_side_is_spoken_for_by_its_own_post_alone(AcceptanceSide side, Post post)
    {
        var signer = Monitored.Signer(side, posts: post);
        var (signed, refused) = (Monitored.Acceptance(_work), Monitored.Acceptance(_work));
        if (post == Acceptance.PostOf(side))
        {
            signed.Sign(_work, [], side, signer, Monitored.Group());
            refused.Refuse(_work, side, signer, "Дубал боёлгон эмес", Monitored.Group());

            Assert.Equal((AcceptanceStatus.Signing, AcceptanceStatus.Refused), (signed.Status, refused.Status));
        }
        else
        {
            Broken.By(AcceptanceRules.NotYourSide, () => signed.Sign(_work, [], side, signer, Monitored.Group()));
            Broken.By(AcceptanceRules.NotYourSide, () => refused.Refuse(_work, side, signer, "Себеп", Monitored.Group()));
            Assert.Empty(signed.Signatures.Concat(refused.Signatures));
        }
    }

    [Theory]
    [InlineData(Post.AoSpecialist)]
    [InlineData(Post.HeadOfAo)]
    [InlineData(Post.KeneshChair)]
    [InlineData(Post.Deputy)]
    [InlineData(Post.JmeMember)]
    [InlineData(Post.TechnicalSupervisor)]
    public void Only_the_head_accepts_alone(Post post)
    {
        var acceptance = Monitored.Acceptance(_work);
        var signer = Monitored.Signer(AcceptanceSide.Ao, posts: post);

        if (post == Post.HeadOfAo) acceptance.Override(_work, [], signer, "Кыш келатат");
        else Broken.By(AcceptanceRules.OnlyTheHeadOverrides, () => acceptance.Override(_work, [], signer, "Кыш келатат"));

        Assert.Equal(post == Post.HeadOfAo
            ? (AcceptanceStatus.Overridden, WorkStatus.Accepted) : (AcceptanceStatus.Signing, WorkStatus.Finished), (acceptance.Status, _work.Status));
    }

    public static TheoryData<AcceptanceStatus, string> Decided()
    {
        var table = new TheoryData<AcceptanceStatus, string>();
        foreach (var status in Enum.GetValues<AcceptanceStatus>())
        {
            foreach (var verb in Steps.Keys) table.Add(status, verb);
        }
        return table;
    }

    private static readonly Dictionary<string, (Action<Acceptance, Work> Do, AcceptanceStatus After)> Steps = new()
    {
        ["Correct"] = ((a, w) => a.Correct(Monitored.AcceptanceFacts(), w, Some.Stamp()), AcceptanceStatus.Signing),
        ["Sign"] = ((a, w) => Monitored.Sign(a, w, AcceptanceSide.Ao), AcceptanceStatus.Signing),
        ["Refuse"] = ((a, w) => a.Refuse(w, AcceptanceSide.TechnicalSupervision, Monitored.Signer(AcceptanceSide.TechnicalSupervision), "Себеп",
            null), AcceptanceStatus.Refused),
        ["Override"] = ((a, w) => a.Override(w, [], Monitored.Signer(AcceptanceSide.Ao), "Себеп"), AcceptanceStatus.Overridden),
    };

    [Theory]
    [MemberData(nameof(Decided))]
    public void A_decided_acceptance_does_not_change(AcceptanceStatus status, string verb)
    {
        var acceptance = Brought(status);
        Assert.Equal(status, acceptance.Status);
        var (revision, (step, after)) = (acceptance.Revision, Steps[verb]);

        if (status == AcceptanceStatus.Signing)
        {
            step(acceptance, _work);
            Assert.Equal((after, revision + 1), (acceptance.Status, acceptance.Revision));
            return;
        }
        Broken.By(AcceptanceRules.AlreadyDecided, () => step(acceptance, _work));
        Assert.Equal((status, revision), (acceptance.Status, acceptance.Revision));
    }

    [Fact]
    public void The_third_signature_accepts_the_work_and_starts_the_warranty()
    {
        var acceptance = Monitored.Acceptance(_work);
        Monitored.Sign(acceptance, _work, AcceptanceSide.JmeGroup);
        Monitored.Sign(acceptance, _work, AcceptanceSide.TechnicalSupervision);
        Assert.Equal((AcceptanceStatus.Signing, WorkStatus.Finished), (acceptance.Status, _work.Status));

        Monitored.Sign(acceptance, _work, AcceptanceSide.Ao);

        Assert.Equal((AcceptanceStatus.Accepted, WorkStatus.Accepted), (acceptance.Status, _work.Status));
        Assert.Equal((Some.Day, Some.Day.AddMonths(12)), (_work.AcceptedOn!.Value, _work.WarrantyUntil!.Value));
    }

    [Fact]
    public void Where_no_warranty_is_agreed_none_runs()
    {
        var work = Monitored.Work(WorkStatus.Accepted, Monitored.Contract with { WarrantyMonths = null });

        Assert.Equal((WorkStatus.Accepted, null), (work.Status, work.WarrantyUntil));
    }

    [Theory]
    [InlineData(ActStatus.Recorded)]
    [InlineData(ActStatus.Draft)]
    [InlineData(ActStatus.HandedOver)]
    [InlineData(ActStatus.Answered)]
    [InlineData(ActStatus.Rejected)]
    [InlineData(ActStatus.Reported)]
    [InlineData(ActStatus.NotEliminated)]
    public void An_open_finding_stops_every_signature(ActStatus status)
    {
        Act[] acts = [Monitored.Act(status), Monitored.Act(ActStatus.Eliminated)];

        foreach (var side in Enum.GetValues<AcceptanceSide>())
        {
            var refusal = Broken.By(AcceptanceRules.FindingsAreOpen, () => Monitored.Sign(Monitored.Acceptance(_work), _work, side, acts));
            Assert.Equal([1], refusal.Details);
        }
    }

    [Theory]
    [InlineData(ActStatus.Eliminated)]
    [InlineData(ActStatus.Withdrawn)]
    public void A_closed_finding_stops_nobody(ActStatus status)
    {
        var acceptance = Monitored.Acceptance(_work);

        Monitored.Sign(acceptance, _work, AcceptanceSide.JmeGroup, Monitored.Act(status));

        Assert.Single(acceptance.Signatures);
    }

    [Fact]
    public void The_acts_and_the_work_are_those_of_the_acceptance()
    {
        var acceptance = Monitored.Acceptance(_work);
        var other = Some.Saved(new Work(Some.Aimak, new WorkFacts("Башка")), 99);
        var foreign = Act.FromSource(other, Monitored.Monitoring(other), "Башка", "Презентация", Some.Stamp());

        Broken.By(AcceptanceRules.ActsOfAnotherWork, () => Monitored.Sign(acceptance, other, AcceptanceSide.Ao));
        Broken.By(AcceptanceRules.ActsOfAnotherWork, () => Monitored.Sign(acceptance, _work, AcceptanceSide.Ao, foreign));
        Broken.By(AcceptanceRules.ActsOfAnotherWork, () => acceptance.Override(_work, [foreign], Monitored.Signer(AcceptanceSide.Ao), "Себеп"));
    }

    [Fact]
    public void The_group_is_spoken_for_by_who_is_a_member_that_day()
    {
        var acceptance = Monitored.Acceptance(_work);
        var group = Monitored.Group();
        group.ChangeComposition(Some.Day, null, null, null, Some.Stamp());
        group.Leave(2, Some.Day);
        var signer = Monitored.Signer(AcceptanceSide.JmeGroup);

        Broken.By(AcceptanceRules.NotAMemberToday, () => acceptance.Sign(_work, [], AcceptanceSide.JmeGroup, signer, group));
        Broken.By(AcceptanceRules.NotAMemberToday, () => acceptance.Sign(_work, [], AcceptanceSide.JmeGroup, signer, null));
        Broken.By(AcceptanceRules.NotAMemberToday, () => acceptance.Sign(_work, [], AcceptanceSide.JmeGroup, signer with { UserId = 999 }, group));
        acceptance.Sign(_work, [], AcceptanceSide.JmeGroup, signer with { Stamp = Some.Stamp(-24) }, group);
        Assert.Single(acceptance.Signatures);
    }

    [Fact]
    public void A_side_speaks_once_and_a_person_for_one_side()
    {
        var acceptance = Monitored.Acceptance(_work);
        Monitored.Sign(acceptance, _work, AcceptanceSide.Ao);

        Broken.By(AcceptanceRules.SideHasSpoken, () => acceptance.Sign(_work, [], AcceptanceSide.Ao, Monitored.Signer(AcceptanceSide.Ao, userId: 104), null));
        Broken.By(AcceptanceRules.SideHasSpoken, () => acceptance.Correct(Monitored.AcceptanceFacts(), _work, Some.Stamp()));
        Broken.By(AcceptanceRules.OnePersonOneSide, () =>
            acceptance.Sign(_work, [], AcceptanceSide.TechnicalSupervision, Monitored.Signer(AcceptanceSide.TechnicalSupervision, userId: Monitored.Head),
                null));
        Assert.Single(acceptance.Signatures);
    }

    [Fact]
    public void A_refusal_says_why_and_sends_the_work_back()
    {
        var acceptance = Monitored.Acceptance(_work);
        Monitored.Sign(acceptance, _work, AcceptanceSide.Ao);
        var signer = Monitored.Signer(AcceptanceSide.TechnicalSupervision);

        Broken.By(AcceptanceRules.RefusalNeedsAReason, () => acceptance.Refuse(_work, AcceptanceSide.TechnicalSupervision, signer, " ", null));
        acceptance.Refuse(_work, AcceptanceSide.TechnicalSupervision, signer, "Дубал боёлгон эмес", null);

        Assert.Equal((AcceptanceStatus.Refused, WorkStatus.InProgress), (acceptance.Status, _work.Status));
        Assert.Equal("Дубал боёлгон эмес", _work.History[^1].Note);
        Assert.Equal([null, "Дубал боёлгон эмес"], acceptance.Signatures.Select(s => s.Refusal));
    }

    [Fact]
    public void A_refusal_stands_even_while_findings_are_open()
    {
        var acceptance = Monitored.Acceptance(_work);
        Monitored.Act(work: _work);

        acceptance.Refuse(_work, AcceptanceSide.JmeGroup, Monitored.Signer(AcceptanceSide.JmeGroup), "Акт ачык", Monitored.Group());

        Assert.Equal(AcceptanceStatus.Refused, acceptance.Status);
    }

    [Fact]
    public void A_work_taken_back_meanwhile_is_neither_signed_for_nor_refused()
    {
        var acceptance = Monitored.Acceptance(_work);
        _work.Reopen(Some.Day, "Кайра", Some.Stamp());

        Broken.By(WorkRules.OnlyFinishedAreAccepted, () => Monitored.Sign(acceptance, _work, AcceptanceSide.Ao));
        Broken.By(WorkRules.OnlyFinishedAreAccepted, () => acceptance.Override(_work, [], Monitored.Signer(AcceptanceSide.Ao), "Себеп"));
        Broken.By(WorkRules.OnlyFinishedAreReopened,
            () => acceptance.Refuse(_work, AcceptanceSide.Ao, Monitored.Signer(AcceptanceSide.Ao), "Себеп", null));
        Assert.Equal((AcceptanceStatus.Signing, null, 0), (acceptance.Status, acceptance.OverrideReason, acceptance.Signatures.Count));
    }

    [Fact]
    public void The_head_who_accepts_alone_says_why_and_the_open_findings_are_counted()
    {
        var acceptance = Monitored.Acceptance(_work);
        Act[] acts = [Monitored.Act(ActStatus.HandedOver), Monitored.Act(ActStatus.Eliminated), Monitored.Act(ActStatus.Rejected)];

        Broken.By(AcceptanceRules.OverrideNeedsAReason, () => acceptance.Override(_work, acts, Monitored.Signer(AcceptanceSide.Ao), " "));
        acceptance.Override(_work, acts, Monitored.Signer(AcceptanceSide.Ao), "Кыш келатат");

        Assert.Equal((2, "Кыш келатат", Some.Stamp().By), (acceptance.OverriddenFindings!.Value, acceptance.OverrideReason, acceptance.OverriddenBy));
        Assert.Equal(("Кыш келатат", Some.Day.AddMonths(12)), (_work.History[^1].Note, _work.WarrantyUntil!.Value));
    }

    [Theory]
    [InlineData(ActStatus.Draft, 1)]
    [InlineData(ActStatus.Withdrawn, 0)]
    [InlineData(ActStatus.Eliminated, 0)]
    [InlineData(ActStatus.Recorded, 1)]
    [InlineData(ActStatus.HandedOver, 1)]
    [InlineData(ActStatus.NotEliminated, 1)]
    public void What_stood_in_the_way_of_the_signatures_is_what_the_head_overrode_a_draft_too(ActStatus status, int findings)
    {
        var acceptance = Monitored.Acceptance(_work);

        acceptance.Override(_work, [Monitored.Act(status)], Monitored.Signer(AcceptanceSide.Ao), "Кыш келатат");

        Assert.Equal(findings, acceptance.OverriddenFindings);
    }

    [Fact]
    public void An_act_was_open_from_its_handing_over_to_the_day_before_it_was_closed()
    {
        var act = Monitored.Act(ActStatus.Eliminated);

        Assert.Equal([false, true, true, false], new[]
        {
            Monitored.DrawnUp, Monitored.HandedOver, Monitored.Reinspected.AddDays(-1), Monitored.Reinspected,
        }.Select(day => Act.WasOpenOn(act.HandedOverOn, act.ClosedOn, day)));
        Assert.Equal([true, true, false, false], Enum.GetValues<AcceptanceStatus>().Select(s => s.AwaitsOrHasAllSides()));
    }

    [Fact]
    public void A_signature_keeps_name_and_post_as_they_were()
    {
        var acceptance = Monitored.Acceptance(_work);
        Monitored.Sign(acceptance, _work, AcceptanceSide.JmeGroup);

        var signature = Assert.Single(acceptance.Signatures);
        Assert.Equal((Monitored.Member, Some.Stamp(5).By, Some.Stamp(5).AtUtc, "кызматы"),
            (signature.UserId, signature.By, signature.AtUtc, signature.PostTitle));
    }

    [Fact]
    public void The_largest_cost_is_accepted() =>
        Assert.Equal(AcceptanceStatus.Signing, new Acceptance(_work, Monitored.AcceptanceFacts(new Money(Money.MaxTyiyn)), Some.Stamp()).Status);

    [Theory]
    [InlineData(AcceptanceStatus.Signing, false)]
    [InlineData(AcceptanceStatus.Accepted, true)]
    [InlineData(AcceptanceStatus.Refused, false)]
    [InlineData(AcceptanceStatus.Overridden, true)]
    public void A_work_is_accepted_by_three_sides_or_by_the_head_alone(AcceptanceStatus status, bool isAccepted) =>
        Assert.Equal(isAccepted, status.IsAccepted());

    private Acceptance Brought(AcceptanceStatus status)
    {
        var acceptance = Monitored.Acceptance(_work);
        if (status == AcceptanceStatus.Refused) Steps["Refuse"].Do(acceptance, _work);
        if (status == AcceptanceStatus.Overridden) Steps["Override"].Do(acceptance, _work);
        if (status == AcceptanceStatus.Accepted)
        {
            foreach (var side in Enum.GetValues<AcceptanceSide>()) Monitored.Sign(acceptance, _work, side);
        }
        return acceptance;
    }
}
